import type { CalendarDate } from "./calendar-date";

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The day the calendar shows in `timeZone` (Asia/Ho_Chi_Minh) at the instant `now`. */
export function todayIn(timeZone: string, now: Date): CalendarDate {
  const fields = new Map(
    formatterFor(timeZone)
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  );
  return `${fields.get("year")}-${fields.get("month")}-${fields.get("day")}`;
}

/** Making a formatter costs far more than using it. */
function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat("en-US-u-ca-iso8601-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  formatters.set(timeZone, formatter);
  return formatter;
}
