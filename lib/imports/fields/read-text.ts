import { cleanCell } from "../clean-cell";
import type { RowNotes, Source } from "../row-notes";

/** As the register keeps names of places and posts. */
const longest = 200;
/** What people put into a cell to say that there is nothing to put. */
const NOTHING = /^[-–—.…/]*$/u;

/** Clean text of a cell, null when it says nothing. */
export function readText(source: Source, notes: RowNotes): string | null {
  const text = cleanCell(source.text);
  if (NOTHING.test(text)) return null;
  if (text.length > longest) {
    notes.refuse("TEXT_TOO_LONG", source, { params: { limit: longest } });
    return null;
  }
  if (text !== source.text) {
    const decomposed = source.text.normalize("NFC") !== source.text;
    notes.repair(decomposed ? "UNICODE_FORM" : "SPACES", source, { after: text });
  }
  return text;
}
