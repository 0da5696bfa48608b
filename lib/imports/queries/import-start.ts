import "server-only";
import * as z from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import type { StudyAudience } from "@/lib/study/terms";
import type { ImportLine, ImportOutcome, ImportUnit } from "../import-view";
import { canImportResults } from "../policy";

const { sql } = Prisma;

/** Base organisations the viewer may read a list into, in the order of the office, and the files read in lately. */
export function getImportStart(viewer: Viewer): Promise<{ units: ImportUnit[]; history: ImportLine[] }> {
  return withScope(viewer, async (db) => ({
    units: await db.organization.findMany({
      where: { kind: { in: ["BASE_COMMITTEE", "BASE_CELL"] }, validTo: null },
      orderBy: [{ position: "asc" }, { code: "asc" }],
      select: { id: true, code: true, name: true, kind: true },
    }),
    history: await readHistory(db, sql`b.register = 'MEMBERS'`),
  }));
}

/** The same for the results of a campaign; null when there is no such campaign, or not for this viewer to fill. */
export async function getResultsStart(
  viewer: Viewer,
  campaignId: string,
): Promise<{
  campaign: { id: string; title: string; audiences: StudyAudience[] };
  history: ImportLine[];
} | null> {
  if (!z.uuid().safeParse(campaignId).success) return null;
  return withScope(viewer, async (db) => {
    const campaign = await db.studyCampaign.findUnique({
      where: { id: campaignId },
      select: { id: true, title: true, status: true, audiences: true },
    });
    if (!campaign || !canImportResults(viewer, campaign)) return null;
    return { campaign, history: await readHistory(db, sql`b.campaign_id = ${campaignId}::uuid`) };
  });
}

type HistoryRow = Omit<ImportLine, "outcomes"> & Record<Lowercase<ImportOutcome>, number>;
const linesShown = 50;

/** Newest first; a file nobody confirmed counts what it would do. */
async function readHistory(db: ScopedDb, condition: Prisma.Sql): Promise<ImportLine[]> {
  const rows = await db.$queryRaw<HistoryRow[]>`
    SELECT b.id, b.status::text, b.file_name AS "fileName", o.name AS "unitName", b.account_name AS by, b.created_at AS at,
           r.created, r.changed, r.unchanged, r.skipped, r.refused
    FROM import_batch b
    JOIN organization o ON o.id = b.organization_id
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE outcome = 'CREATED')::int AS created,
             count(*) FILTER (WHERE outcome = 'CHANGED')::int AS changed,
             count(*) FILTER (WHERE outcome = 'UNCHANGED')::int AS unchanged,
             count(*) FILTER (WHERE outcome = 'SKIPPED')::int AS skipped,
             count(*) FILTER (WHERE outcome = 'REFUSED')::int AS refused
      FROM import_row WHERE batch_id = b.id
    ) r
    WHERE ${condition}
    ORDER BY b.created_at DESC LIMIT ${linesShown}`;
  return rows.map(({ created, changed, unchanged, skipped, refused, ...line }) => ({
    ...line,
    outcomes: {
      CREATED: created,
      CHANGED: changed,
      UNCHANGED: unchanged,
      SKIPPED: skipped,
      REFUSED: refused,
    },
  }));
}
