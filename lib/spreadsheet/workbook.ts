import type { DatePrecision } from "@/lib/dates/partial-date";
import type { TextEncoding } from "./csv/decode-text";
import type { Delimiter } from "./csv/split-records";

/** A date Excel stored as a number behind a date format, and how much of it that format shows. */
export type CellDate = { readonly date: string; readonly precision: DatePrecision };

/** What a cell holds: text exactly as typed, a number, a yes/no, a date, or nothing. */
export type CellValue = string | number | boolean | CellDate | null;

export type Row = {
  /** 1-based, as Excel shows it. */
  readonly number: number;
  readonly hidden: boolean;
  /** From column A on; ends at the last cell that holds something. */
  readonly cells: readonly CellValue[];
};

/** A merged range, 1-based rows and 0-based columns, both ends included. */
export type Merge = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

export type Sheet = {
  readonly name: string;
  readonly hidden: boolean;
  /** Only rows that hold something, in order. */
  readonly rows: readonly Row[];
  readonly merges: readonly Merge[];
  /** Names of the fonts its text is written in: old Vietnamese encodings are known by them. */
  readonly fonts: readonly string[];
};

export type Workbook = {
  readonly sheets: readonly Sheet[];
  /** How the bytes of a text file were read; absent of a real workbook. */
  readonly text?: {
    readonly encoding: TextEncoding;
    readonly delimiter: Delimiter;
    /** By the file itself, so that nothing was guessed. */
    readonly isNamed: boolean;
  };
};

/** "A", "Z", "AA" for 0, 25, 26. */
export function columnLetters(column: number): string {
  const head = column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : "";
  return head + String.fromCharCode(65 + (column % 26));
}

/** "D58" for row 58 and column 3: how people point at a cell. */
export function cellAddress(rowNumber: number, column: number): string {
  return `${columnLetters(column)}${rowNumber}`;
}

export function isCellDate(value: CellValue | undefined): value is CellDate {
  return typeof value === "object" && value !== null;
}
