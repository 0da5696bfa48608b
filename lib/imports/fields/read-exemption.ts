import type { CalendarDate } from "@/lib/dates/calendar-date";
import { parseDate } from "@/lib/dates/partial-date";
import type { RowNotes, Source } from "../row-notes";
import { readText } from "./read-text";

const EXEMPTION =
  /^miễn(?: công tác(?: và|,)?)?(?: sinh hoạt)?(?: đảng)?,? (?:từ|kể từ)(?: ngày)? ([\d/.-]+?)\.?$/iu;

/**
 * "Miễn sinh hoạt từ 01/01/2021" in the remarks is a fact of the register; the register has no place for other
 * remarks, which is said rather than passed over.
 */
export function readExemption(source: Source, notes: RowNotes): CalendarDate | null {
  const text = readText(source, notes);
  if (text === null) return null;
  const from = parseDate(EXEMPTION.exec(text)?.[1] ?? "");
  if (from === null) notes.doubt("NOTE_NOT_KEPT", source);
  else notes.repair("EXEMPTION_FROM_NOTE", source, { after: from });
  return from;
}
