import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import {
  type ImportFilter,
  type ImportOutcome,
  type ImportRowView,
  type ImportView,
  importPageSize,
} from "../import-view";
import type { Verdict } from "../parsed-row";
import { choicesOf, type RowChoice } from "../policy";
import { storedNotes } from "../stored-row";

const { sql } = Prisma;

/** How many rows of a file each filter finds, and what becomes of all of them. */
export async function countRows(db: ScopedDb, id: string): Promise<Pick<ImportView, "counts" | "outcomes">> {
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

/** One page of the rows a filter finds, in the order of the file. */
export async function readRows(
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
