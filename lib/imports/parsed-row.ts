import type { Doubt, FileNote, Refusal, Repair } from "./note";

/** One row as read: what it would become, or why it cannot. */
export type ParsedRow<Facts> = {
  /** 1-based row of the sheet. */
  readonly rowNumber: number;
  readonly hidden: boolean;
  /** The organisation as the file names it, a member's cell or a reporting unit; null when the file names none. */
  readonly cellName: string | null;
  /** The name as it stands in the file, to point at a row that is refused. */
  readonly nameInFile: string;
  /** Null exactly when there are refusals. */
  readonly record: Facts | null;
  readonly repairs: readonly Repair[];
  readonly doubts: readonly Doubt[];
  readonly refusals: readonly Refusal[];
};

export type SkippedRow = {
  readonly rowNumber: number;
  readonly reason: "SECTION" | "TOTAL" | "OTHER";
  readonly text: string;
};

/** The rows of a sheet before they meet the register. */
export type ParsedRows<Facts> = {
  readonly rows: readonly ParsedRow<Facts>[];
  readonly skipped: readonly SkippedRow[];
  readonly notes: readonly FileNote[];
};

export const verdicts = ["NEW", "CHANGED", "UNCHANGED", "DOUBTFUL", "REFUSED"] as const;
export type Verdict = (typeof verdicts)[number];

/** One field an import would change, as kept before and after; a birth date as people write it. */
export type FieldChange = {
  readonly field: string;
  readonly before: string | null;
  readonly after: string;
};

/** A row against the register: what applying it would do, and to which record. */
export type ComparedRow<Facts> = ParsedRow<Facts> & {
  readonly verdict: Verdict;
  /** The record it means; of a doubtful row, the one it may mean. */
  readonly subject: { readonly id: string; readonly version: number } | null;
  /** What would change; of a doubtful row, if it does mean that record. */
  readonly changes: readonly FieldChange[];
  /** The record a doubtful row may mean, to be looked at side by side. */
  readonly beside: Beside<Facts> | null;
};

type Beside<Facts> = { readonly cellName: string; readonly record: Facts };
