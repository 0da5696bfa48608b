import type { CalendarDate } from "@/lib/dates/calendar-date";
import { parseDate } from "@/lib/dates/partial-date";
import { readText } from "../../fields/read-text";
import type { ReadingRules } from "../../register";
import type { RowNotes, Source } from "../../row-notes";

const EXEMPTION =
  /^miễn(?: công tác(?: và|,)?)?(?: sinh hoạt)?(?: đảng)?,? (?:từ|kể từ)(?: ngày)? ([\d/.-]+?)\.?$/iu;

/**
 * "Miễn sinh hoạt từ 01/01/2021" in the remarks is a fact of the register; the register has no place for other
 * remarks, which is said rather than passed over.
 */
export function readExemption(source: Source, { keep }: ReadingRules, notes: RowNotes): CalendarDate | null {
  const text = readText(source, notes);
  if (text === null) return null;
  const from = keep.has("EXEMPTION_FROM_NOTE") ? null : parseDate(EXEMPTION.exec(text)?.[1] ?? "");
  if (from === null) notes.doubt("NOTE_NOT_KEPT", source);
  else notes.repair("EXEMPTION_FROM_NOTE", source, { after: from });
  return from;
}
