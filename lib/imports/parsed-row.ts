import type { MemberRecord } from "./member-record";
import type { Doubt, FileNote, Refusal, Repair } from "./note";

/** One member's row as read: what it would become, or why it cannot. */
export type ParsedMemberRow = {
  /** 1-based row of the sheet. */
  readonly rowNumber: number;
  readonly hidden: boolean;
  /** The cell as the file names it; null when the file names none. */
  readonly cellName: string | null;
  /** The name as it stands in the file, to point at a row that is refused. */
  readonly nameInFile: string;
  /** Null exactly when there are refusals. */
  readonly record: MemberRecord | null;
  readonly repairs: readonly Repair[];
  readonly doubts: readonly Doubt[];
  readonly refusals: readonly Refusal[];
};

export type SkippedRow = {
  readonly rowNumber: number;
  readonly reason: "SECTION" | "TOTAL" | "OTHER";
  readonly text: string;
};

/** A members' list as read from a sheet, before it meets the register. */
export type MemberList = {
  readonly sheetName: string;
  readonly rows: readonly ParsedMemberRow[];
  readonly skipped: readonly SkippedRow[];
  readonly notes: readonly FileNote[];
};
