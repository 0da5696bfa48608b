import { isCellDate } from "@/lib/spreadsheet/workbook";
import { cleanCell } from "../clean-cell";
import type { RowNotes, Source } from "../row-notes";

/** A hundred thousand people in one unit is a slip of the hand. */
const largest = 100_000;
const GROUPED = /^\d{1,3}(?:[.\s]\d{3})+$/;

/** A number of people, "126" or "1.204"; null when the cell is blank, and with a refusal when it is no such number. */
export function readCount(source: Source, notes: RowNotes): number | null {
  const { value } = source;
  if (isCellDate(value)) return refuse(source, notes);
  const text = cleanCell(source.text);
  if (/^[-–—.…]*$/u.test(text)) return null;
  if (typeof value === "number") return isCount(value) ? value : refuse(source, notes);
  const digits = GROUPED.test(text)
    ? text.replace(/[.\s]/g, "")
    : text.replace(/\s*(?:đ\/c|đồng chí|người)$/iu, "");
  const count = /^\d{1,7}$/.test(digits) ? Number(digits) : Number.NaN;
  if (!isCount(count)) return refuse(source, notes);
  if (digits !== text) notes.repair("NUMBER_WRITTEN", source, { after: String(count) });
  return count;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= largest;
}

function refuse(source: Source, notes: RowNotes): null {
  notes.refuse("NOT_A_COUNT", source);
  return null;
}
