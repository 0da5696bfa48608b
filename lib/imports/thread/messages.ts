import type { RefusalParams, SpreadsheetRefusalCode } from "@/lib/spreadsheet/spreadsheet-refusal";
import type { ReadRequest } from "../find-list";
import type { FoundLayout } from "../reading";
import type { RegisterKind } from "../register";
import type { LegacyEncoding } from "../sheet/decode-legacy-sheet";
import type { FileFindings } from "../stored-row";
import type { UnreadableListCode } from "../unreadable-list";

/** What the server and the reader's thread say to each other: the thread asks, the server answers, one at a time. */

export type ReadTask = {
  readonly kind: "READ";
  readonly bytes: Uint8Array;
  readonly request: ReadRequest;
  /** Whose rows they will be, written into each. */
  readonly batchId: string;
  readonly organizationId: string;
};

/** Marks rows of the original file; texts are as they will stand in its new column. */
export type MarkTask = {
  readonly kind: "MARK";
  readonly bytes: Uint8Array;
  readonly sheet: string;
  readonly headingRow: number;
  readonly heading: string;
  /** In which the file was read. */
  readonly encoding: LegacyEncoding | null;
  readonly marks: readonly (readonly [rowNumber: number, text: string])[];
};

/** Compares the rows of a preview once more with the register as it is now. */
export type RecheckTask = {
  readonly kind: "RECHECK";
  readonly register: RegisterKind;
  /** Staged rows, as JSON texts of many. */
  readonly staged: readonly string[];
};

export type ThreadTask = ReadTask | MarkTask | RecheckTask;

/** Told along the way; nobody answers. */
export type ThreadProgress = {
  readonly kind: "PROGRESS";
  readonly step: "OPEN" | "READ" | "COMPARE";
  readonly done: number;
  readonly total: number;
};

export type ThreadMessage =
  | ThreadProgress
  /** Which of the register's records the rows may mean: answered with them, as JSON texts of many. */
  | { readonly kind: "EXISTING"; readonly keys: readonly string[] }
  /** Rows to keep, as one JSON text. */
  | { readonly kind: "ROWS"; readonly json: string; readonly done: number; readonly total: number }
  | { readonly kind: "COLUMNS_NEEDED"; readonly layout: FoundLayout; readonly findings: FileFindings }
  | { readonly kind: "READ_DONE"; readonly layout: FoundLayout; readonly findings: FileFindings }
  | { readonly kind: "MARKED"; readonly bytes: Uint8Array }
  /** Names of the rows whose verdict is another now. */
  | { readonly kind: "RECHECKED"; readonly moved: readonly string[] }
  | { readonly kind: "REFUSED"; readonly code: SpreadsheetRefusalCode; readonly params: RefusalParams }
  | { readonly kind: "UNREADABLE"; readonly code: UnreadableListCode };

/** The last word of a thread. */
export type ThreadResult = Extract<
  ThreadMessage,
  { kind: "COLUMNS_NEEDED" | "READ_DONE" | "MARKED" | "RECHECKED" | "REFUSED" | "UNREADABLE" }
>;
export type ThreadQuestion = Exclude<ThreadMessage, ThreadResult | ThreadProgress>;
/** Records for EXISTING; nothing for the rest but the leave to go on. */
export type ThreadReply = readonly string[] | null;
