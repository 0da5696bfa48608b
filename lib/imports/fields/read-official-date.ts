import type { CalendarDate } from "@/lib/dates/calendar-date";
import { normalizeText } from "@/lib/text/normalize";
import type { RowNotes, Source } from "../row-notes";
import { labelKey } from "../sheet/label-key";
import { readExactDate } from "./read-date";

const PROBATIONARY = /^(?:|(?:dv |dang vien )?(?:du bi|db)|dvdb|chua(?: chinh thuc)?)$/;

/** The day of official membership; blank or "Dự bị" is a probationary member, who has none. */
export function readOfficialDate(source: Source, today: CalendarDate, notes: RowNotes): CalendarDate | null {
  if (!PROBATIONARY.test(labelKey(normalizeText(source.text)))) return readExactDate(source, today, notes);
  notes.repair("PROBATIONARY", source, {});
  return null;
}
