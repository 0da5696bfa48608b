import "server-only";
import * as z from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import type { StudyAudience } from "@/lib/study/terms";
import type {
  ImportCell,
  ImportFilter,
  ImportLine,
  ImportOutcome,
  ImportRowView,
  ImportStatus,
  ImportUnit,
  ImportView,
} from "./import-view";
import { importPageSize } from "./import-view";
import { cellKey } from "./members/cell-name";
import type { Verdict } from "./parsed-row";
import { canImport, canImportResults, choicesOf, type RowChoice } from "./policy";
import { findBatch } from "./read-place";
import { storedReading } from "./reading";
import { storedFindings, storedNotes } from "./stored-row";
import { findUndoConflicts } from "./undo-import";

const { sql } = Prisma;
const isUuid = (id: string) => z.uuid().safeParse(id).success;

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
  if (!isUuid(campaignId)) return null;
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

/** One file with one page of its rows; null when it is not in scope, or not of this campaign. */
export function getImport(
  viewer: Viewer,
  id: string,
  { filter, page, campaignId = null }: { filter: ImportFilter; page: number; campaignId?: string | null },
): Promise<ImportView | null> {
  if (!isUuid(id)) return Promise.resolve(null);
  return withScope(viewer, async (db) => {
    const batch = await db.importBatch.findUnique({
      where: { id },
      include: {
        organization: { select: { id: true, code: true, name: true, kind: true } },
        campaign: { select: { id: true, title: true } },
      },
    });
    if (!batch || batch.campaignId !== campaignId) return null;
    const { organization: unit, register, campaign, status, fileName, sheetName } = batch;
    const { choices, layout } = storedReading.parse(batch.reading);
    return {
      id,
      register,
      unit,
      campaign,
      status,
      fileName,
      sheetName,
      choices,
      layout,
      findings: storedFindings.parse(batch.findings),
      ...(await countRows(db, id)),
      cells: register === "MEMBERS" ? await readCells(db, id, unit) : [],
      rows: await readPage(db, id, filter, page),
      history: {
        by: batch.accountName,
        at: batch.createdAt,
        appliedAt: batch.appliedAt,
        undoneAt: batch.undoneAt,
        undoneBy: batch.undoneByName,
      },
    };
  });
}

/** People because of whom an applied file cannot be taken back; null when it is not the viewer's to take back. */
export function getUndoConflicts(
  viewer: Viewer,
  id: string,
): Promise<{ rowNumber: number; name: string; subjectId: string }[] | null> {
  return withScope(viewer, async (db) => {
    const place = await findBatch(db, id);
    if (place?.status !== "APPLIED" || !canImport(viewer, place)) return null;
    return findUndoConflicts(db, place);
  });
}

/** How far the reading of a file is: its rows kept so far; null when there is no such file in scope. */
export function getImportStatus(
  viewer: Viewer,
  id: string,
): Promise<{ status: ImportStatus; rows: number } | null> {
  if (!isUuid(id)) return Promise.resolve(null);
  return withScope(viewer, async (db) => {
    const batch = await db.importBatch.findUnique({ where: { id }, select: { status: true } });
    return batch && { status: batch.status, rows: await db.importRow.count({ where: { batchId: id } }) };
  });
}

async function countRows(db: ScopedDb, id: string): Promise<Pick<ImportView, "counts" | "outcomes">> {
  const [row] = await db.$queryRaw<(Record<ImportFilter, number> & { outcomes: ImportView["outcomes"] })[]>`
    SELECT count(*)::int AS "all", ${countWhere("doubts")} AS doubts, ${countWhere("NEW")} AS "NEW",
           ${countWhere("CHANGED")} AS "CHANGED", ${countWhere("UNCHANGED")} AS "UNCHANGED",
           ${countWhere("DOUBTFUL")} AS "DOUBTFUL", ${countWhere("REFUSED")} AS "REFUSED", ${countWhere("skipped")} AS skipped,
           json_build_object(
             'CREATED', count(*) FILTER (WHERE outcome = 'CREATED'), 'CHANGED', count(*) FILTER (WHERE outcome = 'CHANGED'),
             'UNCHANGED', count(*) FILTER (WHERE outcome = 'UNCHANGED'),
             'SKIPPED', count(*) FILTER (WHERE outcome = 'SKIPPED'), 'REFUSED', count(*) FILTER (WHERE outcome = 'REFUSED')
           ) AS outcomes
    FROM import_row WHERE batch_id = ${id}::uuid`;
  if (!row) throw new Error("an aggregate answered no row");
  const { outcomes, ...counts } = row;
  return { counts, outcomes };
}

function countWhere(filter: ImportFilter): Prisma.Sql {
  return sql`count(*) FILTER (WHERE ${conditionOf(filter)})::int`;
}

function conditionOf(filter: ImportFilter): Prisma.Sql {
  switch (filter) {
    case "all":
      return sql`true`;
    case "doubts":
      return sql`jsonb_array_length(notes -> 'doubts') > 0`;
    case "skipped":
      return sql`outcome = 'SKIPPED'`;
    default:
      return sql`verdict::text = ${filter}`;
  }
}

/** The cells the file names, in its order; those the unit does not have yet will be founded. */
async function readCells(db: ScopedDb, batchId: string, unit: ImportUnit): Promise<ImportCell[]> {
  const named = await db.$queryRaw<{ name: string; rows: number; isJoined: boolean }[]>`
    SELECT min(cell_name) AS name, count(*)::int AS rows, bool_or(outcome = 'CREATED') AS "isJoined" FROM import_row
    WHERE batch_id = ${batchId}::uuid AND cell_name <> '' AND record IS NOT NULL
    GROUP BY cell_name ORDER BY min(row_number)`;
  const below = await db.organization.findMany({
    where: { path: { has: unit.id }, kind: { in: ["CELL", "BASE_CELL"] } },
    select: { name: true, shortName: true, aliases: true },
  });
  const known = new Set(
    below.flatMap(({ name, shortName, aliases }) => [name, shortName, ...aliases]).map(cellKey),
  );
  return named.map(({ name, rows, isJoined }) => ({
    name,
    rows,
    isNew: isJoined && !known.has(cellKey(name)),
  }));
}

type KeptRow = {
  rowNumber: number;
  verdict: Verdict;
  outcome: ImportOutcome;
  choice: RowChoice | null;
  cellName: string;
  record: unknown;
  notes: unknown;
  subjectId: string | null;
};

async function readPage(
  db: ScopedDb,
  id: string,
  filter: ImportFilter,
  page: number,
): Promise<ImportRowView[]> {
  const rows = await db.$queryRaw<KeptRow[]>`
    SELECT row_number AS "rowNumber", verdict::text, outcome::text, choice::text, cell_name AS "cellName", record, notes,
           subject_id AS "subjectId"
    FROM import_row WHERE batch_id = ${id}::uuid AND ${conditionOf(filter)}
    ORDER BY row_number LIMIT ${importPageSize} OFFSET ${(page - 1) * importPageSize}`;
  return rows.map(({ notes, ...row }) => {
    const said = storedNotes.parse(notes);
    return { ...row, ...said, choices: choicesOf({ verdict: row.verdict, doubts: said.doubts }) };
  });
}
