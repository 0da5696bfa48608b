import { readText } from "../../fields/read-text";
import type { RowNotes, Source } from "../../row-notes";

/** "••••1234": how lists of this register and others hide all but the end of a number. */
const MASKED = /^[•●*]{2,}\s?(?<end>\d{4})$/u;
const NOT_ISSUED = /^(?:chưa|không)/iu;

/**
 * Eight digits (cards issued before 02/09/2025) or twelve (the citizen's number). Excel eats the leading zero of
 * either, so a number one digit short gets it back. A masked number is not told: its end stays in the doubt, for whoever
 * knows the person's card.
 */
export function readCardNumber(source: Source, notes: RowNotes): string | null {
  const text = readText(source, notes);
  if (text === null || NOT_ISSUED.test(text)) return null;
  const end = MASKED.exec(text)?.groups?.end;
  if (end !== undefined) {
    notes.doubt("CARD_MASKED", source, { after: end });
    return null;
  }
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
