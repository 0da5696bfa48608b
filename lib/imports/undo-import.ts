import "server-only";
import { DomainError } from "@/lib/action/domain-error";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { allowLongStatements } from "@/lib/db/allow-long-statements";
import type { ScopedDb } from "@/lib/db/with-scope";
import { lockPlace } from "./lock-place";
import type { FoundBatch } from "./read-place";
import type { RowToUndo, UndoConflict } from "./store";
import { stores } from "./stores";

const rowsAtATime = 1000;

/** Rows of an applied file that something later depends on, by the names in the file. */
export async function findUndoConflicts(
  db: ScopedDb,
  place: FoundBatch,
): Promise<(UndoConflict & { name: string })[]> {
  const conflicts: UndoConflict[] = [];
  for await (const rows of writtenRows(db, place.batchId))
    conflicts.push(...(await stores[place.register].findConflicts(db, place, rows)));
  if (conflicts.length === 0) return [];
  const names = await db.importRow.findMany({
    where: { batchId: place.batchId, rowNumber: { in: conflicts.map(({ rowNumber }) => rowNumber) } },
    orderBy: { rowNumber: "asc" },
    select: { rowNumber: true, cellName: true, notes: true },
  });
  const nameOf = new Map(names.map(({ rowNumber, notes }) => [rowNumber, nameInFile(notes)]));
  return conflicts.map((conflict) => ({ ...conflict, name: nameOf.get(conflict.rowNumber) ?? "" }));
}

/** Takes an applied file back, whole, in the caller's transaction. Throws DomainError while anything depends on it. */
export async function undoImport(
  db: ScopedDb,
  place: FoundBatch,
  { today, byName }: { today: CalendarDate; byName: string },
): Promise<void> {
  await allowLongStatements(db);
  await lockPlace(db, place);
  const taken = await db.importBatch.updateMany({
    where: { id: place.batchId, status: "APPLIED" },
    data: { status: "UNDONE", undoneAt: new Date(), undoneByName: byName },
  });
  if (taken.count !== 1) throw new DomainError("imports.errors.notToUndo");
  const conflicts = await findUndoConflicts(db, place);
  if (conflicts.length > 0) {
    const names = conflicts.slice(0, 3).map(({ name }) => name);
    throw new DomainError("imports.errors.undoConflicts", {
      params: { count: conflicts.length, names: names.join(", ") },
    });
  }
  for await (const rows of writtenRows(db, place.batchId))
    await stores[place.register].undo(db, place, rows, today);
}

async function* writtenRows(db: ScopedDb, batchId: string): AsyncGenerator<RowToUndo[]> {
  for (let after = 0; ; ) {
    const rows = await db.$queryRaw<RowToUndo[]>`
      SELECT row_number AS "rowNumber", outcome::text, subject_id AS "subjectId", subject_version AS version, before
      FROM import_row
      WHERE batch_id = ${batchId}::uuid AND outcome IN ('CREATED', 'CHANGED') AND row_number > ${after}
      ORDER BY row_number LIMIT ${rowsAtATime}`;
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)?.rowNumber ?? Number.POSITIVE_INFINITY;
  }
}

function nameInFile(notes: unknown): string {
  return typeof notes === "object" && notes !== null && "nameInFile" in notes ? String(notes.nameInFile) : "";
}
