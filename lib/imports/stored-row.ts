import * as z from "zod";
import { doubtCodes, fileNoteCodes, refusalCodes, repairCodes } from "./note";
import type { ComparedRow } from "./parsed-row";
import { outcomeOf } from "./policy";

/** A preview is kept as JSON between upload and confirmation; these are its shapes, read back as they were written. */

function noteOf<const Codes extends readonly string[]>(codes: Codes) {
  return z.object({
    code: z.enum(codes),
    at: z.string(),
    column: z.string().exactOptional(),
    before: z.string().exactOptional(),
    after: z.string().exactOptional(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
  });
}

export const storedFindings = z.object({
  notes: z.array(noteOf(fileNoteCodes)).default([]),
  skipped: z
    .array(
      z.object({ rowNumber: z.number(), reason: z.enum(["SECTION", "TOTAL", "OTHER"]), text: z.string() }),
    )
    .default([]),
  /** How many cells were read otherwise than written, by kind, with one to show for it. */
  repairs: z
    .array(z.object({ code: z.enum(repairCodes), count: z.number(), sample: noteOf(repairCodes) }))
    .default([]),
});

/** What is said about the file as a whole. */
export type FileFindings = z.output<typeof storedFindings>;

export const storedNotes = z.object({
  nameInFile: z.string(),
  hidden: z.boolean(),
  repairs: z.array(noteOf(repairCodes)),
  doubts: z.array(noteOf(doubtCodes)),
  refusals: z.array(noteOf(refusalCodes)),
  changes: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string() })),
  /** Of a doubtful row: the record it may mean, in the shape of its register. */
  beside: z.object({ cellName: z.string(), record: z.unknown() }).nullable().default(null),
});

export type StoredNotes = z.output<typeof storedNotes>;

/** A row as `jsonb_populate_recordset` takes it. */
export function toStoredRow(row: ComparedRow<unknown>, keep: { batchId: string; organizationId: string }) {
  const { nameInFile, hidden, repairs, doubts, refusals, changes, beside } = row;
  return {
    batch_id: keep.batchId,
    row_number: row.rowNumber,
    organization_id: keep.organizationId,
    verdict: row.verdict,
    outcome: outcomeOf(row, null),
    cell_name: row.cellName ?? "",
    record: row.record,
    notes: { nameInFile, hidden, repairs, doubts, refusals, changes, beside },
    subject_id: row.subject?.id ?? null,
    subject_version: row.subject?.version ?? null,
  };
}
