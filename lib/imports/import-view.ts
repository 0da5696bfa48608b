import type { Verdict } from "./parsed-row";
import type { RowChoice } from "./policy";
import type { FoundLayout, ReadingChoices } from "./reading";
import type { RegisterKind } from "./register";
import type { FileFindings, StoredNotes } from "./stored-row";

export type ImportUnit = { id: string; code: string; name: string; kind: string };

const importStatuses = ["READING", "MAPPING", "STAGED", "APPLIED", "UNDONE"] as const;
export type ImportStatus = (typeof importStatuses)[number];

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

export const importOutcomes = ["CREATED", "CHANGED", "UNCHANGED", "SKIPPED", "REFUSED"] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** A row of the preview or the report, as it is shown; `record` is in the shape of its register. */
export type ImportRowView = StoredNotes & {
  rowNumber: number;
  verdict: Verdict;
  outcome: ImportOutcome;
  choice: RowChoice | null;
  /** What a person may decide about it, what is proposed first. */
  choices: readonly RowChoice[];
  cellName: string;
  record: unknown;
  /** The record added by this row or changed by it; of a doubtful row, the one it may mean. */
  subjectId: string | null;
};

export type ImportCell = { name: string; rows: number; isNew: boolean };

/** Where a file goes: what its page is called, and where one goes from it. */
export type ImportPlace = {
  register: RegisterKind;
  unit: ImportUnit;
  campaign: { id: string; title: string } | null;
};

export type ImportView = ImportPlace & {
  id: string;
  status: ImportStatus;
  fileName: string;
  sheetName: string;
  /** How many rows each filter shows. */
  counts: Record<ImportFilter, number>;
  /** What becomes of the rows as decided so far, or became of them; adds up to `counts.all`. */
  outcomes: Record<ImportOutcome, number>;
  choices: ReadingChoices;
  layout: FoundLayout | null;
  findings: FileFindings;
  cells: ImportCell[];
  rows: ImportRowView[];
  history: { by: string; at: Date; appliedAt: Date | null; undoneAt: Date | null; undoneBy: string | null };
};

/** One line of the history. */
export type ImportLine = {
  id: string;
  status: ImportStatus;
  fileName: string;
  unitName: string;
  by: string;
  at: Date;
  outcomes: Record<ImportOutcome, number>;
};
