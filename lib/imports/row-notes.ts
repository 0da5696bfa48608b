import type { CellValue } from "@/lib/spreadsheet/workbook";
import type { Doubt, DoubtCode, Note, Refusal, RefusalCode, Repair, RepairCode } from "./note";

/** One cell of a row: where it is, what column it stands in and what it holds. */
export type Source = {
  readonly column: string;
  /** "D58". */
  readonly at: string;
  readonly value: CellValue;
  /** As a person sees it, exactly as typed. */
  readonly text: string;
};

type Details = Pick<Note, "after" | "params">;

/** Collects what is said about one row while it is read. */
export class RowNotes {
  readonly repairs: Repair[] = [];
  readonly doubts: Doubt[] = [];
  readonly refusals: Refusal[] = [];

  repair(code: RepairCode, source: Source, details: Details & { before?: string }): void {
    this.repairs.push({ ...noteAt(code, source), ...details });
  }

  doubt(code: DoubtCode, source: Source, details: Details = {}): void {
    this.doubts.push({ ...noteAt(code, source), ...details });
  }

  refuse(code: RefusalCode, source: Source, details: Details = {}): void {
    this.refusals.push({ ...noteAt(code, source), ...details });
  }
}

function noteAt<Code extends string>(code: Code, { column, at, text }: Source): Note<Code> {
  return text === "" ? { code, at, column } : { code, at, column, before: text };
}
