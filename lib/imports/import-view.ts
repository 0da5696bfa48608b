import type { Verdict } from "./compare-with-register";
import type { MemberRecord } from "./member-record";
import type { FileFindings, StoredNotes } from "./stored-row";

export type ImportUnit = { id: string; code: string; name: string; kind: string };

/** Which rows of a preview are in view. */
export const importFilters = [
  "all",
  "doubts",
  "NEW",
  "CHANGED",
  "UNCHANGED",
  "DOUBTFUL",
  "REFUSED",
  "skipped",
] as const;
export type ImportFilter = (typeof importFilters)[number];
export const importPageSize = 100;

/** A row of the preview or the report, as it is shown. */
export type ImportRowView = Omit<StoredNotes, "file"> & {
  rowNumber: number;
  verdict: Verdict;
  cellName: string;
  record: MemberRecord | null;
  /** The member added by this row or changed by it; of a doubtful row, the one it may mean. */
  memberId: string | null;
  /** What a person may decide about it, and what is proposed; null when there is nothing to decide. */
  choice: { include: boolean } | null;
};

export type ImportCell = { name: string; rows: number; isNew: boolean };

export type ImportView = {
  id: string;
  fileName: string;
  sheetName: string;
  unit: ImportUnit;
  /** How many rows each filter shows. */
  counts: Record<ImportFilter, number>;
  /** What was written; null while it is a preview. Adds up to `counts.all`. */
  result: { created: number; changed: number; unchanged: number; skipped: number; refused: number } | null;
  findings: FileFindings;
  cells: ImportCell[];
  rows: ImportRowView[];
};
