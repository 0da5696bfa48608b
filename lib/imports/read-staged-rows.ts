import "server-only";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { Verdict } from "./compare-with-register";
import type { ParsedMemberRow } from "./parsed-row";
import { storedNotes, storedRecord } from "./stored-row";

/** A row of a preview: what the file says, and what the comparison with the register said then. */
export type StagedRow = ParsedMemberRow & {
  readonly verdict: Verdict;
  readonly memberId: string | null;
  readonly memberVersion: number | null;
};

export async function readStagedRows(db: ScopedDb, batchId: string): Promise<StagedRow[]> {
  const rows = await db.importRow.findMany({ where: { batchId }, orderBy: { rowNumber: "asc" } });
  return rows.map(({ rowNumber, cellName, verdict, record, notes, memberId, memberVersion }) => {
    const { nameInFile, hidden, repairs, doubts, refusals } = storedNotes.parse(notes);
    return {
      rowNumber,
      hidden,
      cellName: cellName || null,
      nameInFile,
      record: record === null ? null : storedRecord.parse(record),
      repairs,
      doubts,
      refusals,
      verdict,
      memberId,
      memberVersion,
    };
  });
}
