import type { CalendarDate } from "@/lib/dates/calendar-date";
import { cleanCell } from "../../clean-cell";
import { readExactDate } from "../../fields/read-date";
import type { ReadingRules } from "../../register";
import type { RowNotes, Source } from "../../row-notes";
import { labelKey } from "../../sheet/label-key";

const PROBATIONARY = /^(?:|(?:dv |dang vien )?(?:du bi|db)|dvdb|chua(?: chinh thuc)?)$/;

/** The day of official membership; blank or "Dự bị" is a probationary member, who has none. */
export function readOfficialDate(source: Source, rules: ReadingRules, notes: RowNotes): CalendarDate | null {
  if (!PROBATIONARY.test(labelKey(cleanCell(source.text)))) return readExactDate(source, rules, notes);
  notes.repair("PROBATIONARY", source, {});
  return null;
}
