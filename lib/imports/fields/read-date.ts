import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatPartialDate, type PartialDate, parsePartialDate } from "@/lib/dates/partial-date";
import { isCellDate } from "@/lib/spreadsheet/workbook";
import { cleanCell } from "../clean-cell";
import type { ReadingRules } from "../register";
import type { RowNotes, Source } from "../row-notes";
import { dayFirst } from "../sheet/date-order";

const TWO_DIGIT_YEAR = /^(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*)(\d{2})$/;
/** Excel's count of days, for the years 1927–2064: above any year, below any date written in digits. */
const serials = { from: 10_000, to: 60_000 };
const serialOrigin = Date.UTC(1899, 11, 30);

/**
 * A date known to the day, month or year, in any way offices write one: as text, as an Excel date, as a number that
 * lost its format. Null and a refusal when it cannot be read or lies after `today`.
 */
export function readPartialDate(source: Source, rules: ReadingRules, notes: RowNotes): PartialDate | null {
  const date = interpret(source, rules, notes);
  if (date === null) {
    notes.refuse(isTwoDigitYear(source.text) ? "YEAR_INCOMPLETE" : "DATE_UNREADABLE", source);
    return null;
  }
  if (date.on > rules.today) {
    notes.refuse("DATE_IN_FUTURE", source, { after: formatPartialDate(date) });
    return null;
  }
  return date;
}

/** As `readPartialDate`, for dates the register keeps to the day. */
export function readExactDate(source: Source, rules: ReadingRules, notes: RowNotes): CalendarDate | null {
  const date = readPartialDate(source, rules, notes);
  if (date && date.precision !== "DAY") {
    notes.refuse("DATE_NOT_EXACT", source);
    return null;
  }
  return date?.on ?? null;
}

function interpret(source: Source, rules: ReadingRules, notes: RowNotes): PartialDate | null {
  const { value } = source;
  if (isCellDate(value)) {
    const date = { on: value.date, precision: value.precision };
    notes.repair("EXCEL_DATE", source, { after: formatPartialDate(date) });
    if (rules.maybeSwapped(source.column)) noteSwap(date, source, notes);
    return date;
  }
  if (typeof value === "number" && value >= serials.from && value <= serials.to) {
    const on = new Date(serialOrigin + Math.floor(value) * 86_400_000).toISOString().slice(0, 10);
    notes.repair("EXCEL_DATE", source, { after: formatPartialDate({ on, precision: "DAY" }) });
    return { on, precision: "DAY" };
  }
  // 05031965 typed as a number loses its first digit.
  const typed =
    typeof value === "number" && value > serials.to ? String(value).padStart(8, "0") : cleanCell(source.text);
  const text = rules.isMonthFirst(source.column) ? dayFirst(typed) : typed;
  const date = parsePartialDate(text);
  if (!date) return readTwoDigitYear(text, source, rules, notes);
  if (text === typed) return noteForm(date, source, notes);
  notes.repair("MONTH_FIRST", source, { after: formatPartialDate(date) });
  return date;
}

function noteForm(date: PartialDate, source: Source, notes: RowNotes): PartialDate {
  const after = formatPartialDate(date);
  if (date.precision !== "DAY") notes.repair("PARTIAL_DATE", source, { after });
  else if (after !== source.text.trim()) notes.repair("DATE_WRITTEN", source, { after });
  return date;
}

/** 5/3/65: the latest century that does not lie ahead, and a doubt. */
function readTwoDigitYear(
  text: string,
  source: Source,
  { today, keep }: ReadingRules,
  notes: RowNotes,
): PartialDate | null {
  if (keep.has("TWO_DIGIT_YEAR")) return null;
  const [, dayAndMonth, year] = TWO_DIGIT_YEAR.exec(text) ?? [];
  const date = ["20", "19"]
    .map((century) => parsePartialDate(`${dayAndMonth}${century}${year}`))
    .find((candidate) => candidate !== null && candidate.on <= today);
  if (!date) return null;
  notes.doubt("TWO_DIGIT_YEAR", source, { after: formatPartialDate(date) });
  return date;
}

function isTwoDigitYear(text: string): boolean {
  return TWO_DIGIT_YEAR.test(cleanCell(text));
}

/** 02/03/1990 may have been typed as 3/2/1990 into a program with American settings. */
function noteSwap({ on, precision }: PartialDate, source: Source, notes: RowNotes): void {
  const [year, month, day] = on.split("-");
  if (precision !== "DAY" || month === day) return;
  notes.doubt("MAYBE_SWAPPED", source, {
    params: { read: `${day}/${month}/${year}`, swapped: `${month}/${day}/${year}` },
  });
}
