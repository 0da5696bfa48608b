import "server-only";
import { DomainError } from "@/lib/action/domain-error";
import type { ScopedDb } from "@/lib/db/with-scope";
import { choicesOf, outcomeOf, type RowChoice } from "./policy";
import type { FoundBatch } from "./read-place";
import { storedNotes } from "./stored-row";

/** Keeps what a person decides about one row of a preview; null takes the proposal again. */
export async function chooseRow(
  db: ScopedDb,
  { batchId, status }: FoundBatch,
  rowNumber: number,
  choice: RowChoice | null,
): Promise<void> {
  if (status !== "STAGED") throw new DomainError("imports.errors.alreadyApplied");
  const id = { batchId_rowNumber: { batchId, rowNumber } };
  const row = await db.importRow.findUnique({ where: id, select: { verdict: true, notes: true } });
  if (!row) throw new DomainError("errors.notFound");
  const judged = { verdict: row.verdict, ...storedNotes.parse(row.notes) };
  if (choice !== null && !choicesOf(judged).includes(choice)) throw new DomainError("errors.badRequest");
  await db.importRow.update({
    where: id,
    data: { choice, outcome: outcomeOf(judged, choice) },
    select: { rowNumber: true },
  });
}
