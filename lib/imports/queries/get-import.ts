import "server-only";
import * as z from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import type { ImportCell, ImportFilter, ImportUnit, ImportView } from "../import-view";
import { cellKey } from "../members/cell-name";
import { storedReading } from "../reading";
import { storedFindings } from "../stored-row";
import { countRows, readRows } from "./import-rows";

/** One file with one page of its rows; null when it is not in scope, or not of this campaign. */
export function getImport(
  viewer: Viewer,
  id: string,
  { filter, page, campaignId = null }: { filter: ImportFilter; page: number; campaignId?: string | null },
): Promise<ImportView | null> {
  if (!z.uuid().safeParse(id).success) return Promise.resolve(null);
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
      rows: await readRows(db, id, filter, page),
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
