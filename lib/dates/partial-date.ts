import { normalizeText } from "@/lib/text/normalize";
import { type CalendarDate, isCalendarDate } from "./calendar-date";

export type DatePrecision = "DAY" | "MONTH" | "YEAR";

/** A date known to the day, the month or the year; `on` is the first day of what is known. */
export type PartialDate = { on: CalendarDate; precision: DatePrecision };

/** Years a living register can hold. The bound also keeps yyyymmdd from being read as ddmmyyyy. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/**
 * Reads a date as people write it in Viet Nam, the day always first: 5/3/1965, 05-03-1965, 5.3.1965, 05031965,
 * "ngày 5 tháng 3 năm 1965", 3/1965, 1965; a day or month unknown may be left out or be zero (00/00/1965, /5/1965).
 * ISO 1965-03-05 is read too. Null for anything else: two-digit years, days that do not exist, years outside
 * 1900–2099, a day without its month, seven digits (1121965 may be 1/12 or 11/2).
 */
export function parsePartialDate(text: string): PartialDate | null {
  const fields = dateFields(normalizeText(text).toLowerCase());
  if (fields === null) return null;
  const [year, month, day] = fields;
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (month === 0) return day === 0 ? { on: `${year}-01-01`, precision: "YEAR" } : null;
  const on = `${year}-${twoDigits(month)}-${twoDigits(day || 1)}`;
  if (!isCalendarDate(on)) return null;
  return { on, precision: day === 0 ? "MONTH" : "DAY" };
}

/** As `parsePartialDate`, for dates that must be known to the day. */
export function parseDate(text: string): CalendarDate | null {
  const date = parsePartialDate(text);
  return date?.precision === "DAY" ? date.on : null;
}

/** dd/mm/yyyy, or "—" when there is no date. */
export function formatDate(on: CalendarDate | null | undefined): string {
  return on ? formatPartialDate({ on, precision: "DAY" }) : "—";
}

/** 05/03/1965, 03/1965 or 1965: no more than is known. "—" when there is no date. */
export function formatPartialDate(date: PartialDate | null | undefined): string {
  if (!date) return "—";
  const [year = "", month = "", day = ""] = date.on.split("-");
  switch (date.precision) {
    case "DAY":
      return `${day}/${month}/${year}`;
    case "MONTH":
      return `${month}/${year}`;
    case "YEAR":
      return year;
  }
}

const SEPARATOR = String.raw`\s*[/.\-]\s*`;
const DAY_FIRST = new RegExp(`^(?:(?:(\\d{0,2})${SEPARATOR})?(\\d{0,2})${SEPARATOR})?(\\d{4})$`);
const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;
const EIGHT_DIGITS = /^(\d{2})(\d{2})(\d{4})$/;
const IN_WORDS = /^(?:(?:ngày (\d{1,2}) )?tháng (\d{1,2}) )?năm (\d{4})$/;

/** Year, month and day as written; 0 where unknown. */
function dateFields(text: string): readonly [number, number, number] | null {
  const iso = ISO.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 0)];
  const match = DAY_FIRST.exec(text) ?? EIGHT_DIGITS.exec(text) ?? IN_WORDS.exec(text);
  if (!match) return null;
  return [Number(match[3]), Number(match[2] ?? 0), Number(match[1] ?? 0)];
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
