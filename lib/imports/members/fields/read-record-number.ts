import { readText } from "../../fields/read-text";
import type { RowNotes, Source } from "../../row-notes";

const RECORD_NUMBER = /^(\d{1,6})[\s./-]*([A-ZĐ]{2,3})$/;

/** "000001 HN": six digits and the letters of the issuing body, without which it is not unique. */
export function readRecordNumber(source: Source, notes: RowNotes): string | null {
  const text = readText(source, notes);
  if (text === null) return null;
  const [, digits, letters] = RECORD_NUMBER.exec(text.toUpperCase()) ?? [];
  if (digits === undefined) {
    notes.refuse("RECORD_NUMBER_INVALID", source);
    return null;
  }
  const number = `${digits.padStart(6, "0")} ${letters}`;
  if (digits.length < 6) notes.repair("LEADING_ZERO", source, { after: number });
  else if (number !== text) notes.repair("SEPARATORS", source, { after: number });
  return number;
}
