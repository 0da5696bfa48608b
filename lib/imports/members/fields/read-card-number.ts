import { readText } from "../../fields/read-text";
import type { RowNotes, Source } from "../../row-notes";

const NOT_ISSUED = /^(?:chưa|không)/iu;

/**
 * Eight digits (cards issued before 02/09/2025) or twelve (the citizen's number). Excel eats the leading zero of
 * either, so a number one digit short gets it back.
 */
export function readCardNumber(source: Source, notes: RowNotes): string | null {
  const text = readText(source, notes);
  if (text === null || NOT_ISSUED.test(text)) return null;
  const digits = text.replace(/[\s.-]/g, "");
  if (!/^(?:\d{7,8}|\d{11,12})$/.test(digits)) {
    notes.refuse("CARD_INVALID", source);
    return null;
  }
  if (digits !== text) notes.repair("SEPARATORS", source, { after: digits });
  const whole = digits.padStart(digits.length <= 8 ? 8 : 12, "0");
  if (whole !== digits) notes.repair("LEADING_ZERO", source, { after: whole });
  return whole;
}
