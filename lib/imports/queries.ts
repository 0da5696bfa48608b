import "server-only";
import * as z from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { cellKey } from "./cell-name";
import type { Verdict } from "./compare-with-register";
import {
  type ImportCell,
  type ImportFilter,
  type ImportRowView,
  type ImportUnit,
  type ImportView,
  importPageSize,
} from "./import-view";
import { choiceOf } from "./policy";
import { type FileFindings, storedNotes, storedRecord } from "./stored-row";

const { sql } = Prisma;

/** Base organisations the viewer may read a list into, in the order of the office. */
export function listImportUnits(viewer: Viewer): Promise<ImportUnit[]> {
  return withScope(viewer, (db) =>
    db.organization.findMany({
      where: { kind: { in: ["BASE_COMMITTEE", "BASE_CELL"] }, validTo: null },
      orderBy: [{ position: "asc" }, { code: "asc" }],
      select: { id: true, code: true, name: true, kind: true },
    }),
  );
}

/** A preview, or the report of one that was applied, with one page of its rows; null when it is not in scope. */
export function getImport(
  viewer: Viewer,
  id: string,
  { filter, page }: { filter: ImportFilter; page: number },
): Promise<ImportView | null> {
  if (!z.uuid().safeParse(id).success) return Promise.resolve(null);
  return withScope(viewer, async (db) => {
    const batch = await db.importBatch.findUnique({
      where: { id },
      include: { organization: { select: { id: true, code: true, name: true, kind: true } } },
    });
    if (!batch) return null;
    const { organization: unit, fileName, sheetName, createdCount, changedCount, unchangedCount } = batch;
    return {
      id,
      fileName,
      sheetName,
      unit,
      counts: await countRows(db, id),
      result:
        batch.status === "APPLIED"
          ? {
              created: createdCount,
              changed: changedCount,
              unchanged: unchangedCount,
              skipped: batch.skippedCount,
              refused: batch.refusedCount,
            }
          : null,
      findings: await readFindings(db, id),
      cells: await readCells(db, id, unit),
      rows: await readPage(db, id, filter, page),
    };
  });
}

async function countRows(db: ScopedDb, id: string): Promise<Record<ImportFilter, number>> {
  const [counts] = await db.$queryRaw<Record<ImportFilter, number>[]>`
    SELECT count(*)::int AS "all", ${countWhere("doubts")} AS doubts, ${countWhere("NEW")} AS "NEW",
           ${countWhere("CHANGED")} AS "CHANGED", ${countWhere("UNCHANGED")} AS "UNCHANGED",
           ${countWhere("DOUBTFUL")} AS "DOUBTFUL", ${countWhere("REFUSED")} AS "REFUSED", ${countWhere("skipped")} AS skipped
    FROM import_row WHERE batch_id = ${id}::uuid`;
  if (!counts) throw new Error("an aggregate answered no row");
  return counts;
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
      return sql`(notes ->> 'skipped')::boolean`;
    default:
      return sql`verdict::text = ${filter}`;
  }
}

async function readFindings(db: ScopedDb, batchId: string): Promise<FileFindings> {
  const first = await db.importRow.findFirst({
    where: { batchId },
    orderBy: { rowNumber: "asc" },
    select: { notes: true },
  });
  return (first && storedNotes.parse(first.notes).file) ?? { notes: [], skipped: [] };
}

/** The cells the file names, in its order; those the unit does not have yet will be founded. */
async function readCells(db: ScopedDb, batchId: string, unit: ImportUnit): Promise<ImportCell[]> {
  const named = await db.$queryRaw<{ name: string; rows: number; isJoined: boolean }[]>`
    SELECT min(cell_name) AS name, count(*)::int AS rows, bool_or(verdict = 'NEW') AS "isJoined" FROM import_row
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

type StoredRow = {
  rowNumber: number;
  verdict: Verdict;
  cellName: string;
  record: unknown;
  notes: unknown;
  memberId: string | null;
};

async function readPage(
  db: ScopedDb,
  id: string,
  filter: ImportFilter,
  page: number,
): Promise<ImportRowView[]> {
  const rows = await db.$queryRaw<StoredRow[]>`
    SELECT row_number AS "rowNumber", verdict::text, cell_name AS "cellName", record, notes - 'file' AS notes,
           member_id AS "memberId"
    FROM import_row WHERE batch_id = ${id}::uuid AND ${conditionOf(filter)}
    ORDER BY row_number LIMIT ${importPageSize} OFFSET ${(page - 1) * importPageSize}`;
  return rows.map(({ record, notes, ...row }) => {
    const said = storedNotes.parse(notes);
    return {
      ...row,
      ...said,
      record: record === null ? null : storedRecord.parse(record),
      choice: choiceOf({ verdict: row.verdict, doubts: said.doubts }),
    };
  });
}
