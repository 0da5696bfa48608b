import { addDays, addMonths, type CalendarDate, isCalendarDate } from "@/lib/dates/calendar-date";

export const periodKinds = ["MONTH", "QUARTER", "HALF", "YEAR"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Both days are part of it. */
export type DayRange = { from: CalendarDate; to: CalendarDate };

/** A period of the calendar, `2021-03`, `2021-Q1`, `2021-H1` or `2021`; two days of choice have no code. */
export type Period = DayRange & (CalendarPeriod | { kind: "DATES"; code: null });
type CalendarPeriod = { kind: PeriodKind; code: string };

const shapes: Readonly<Record<PeriodKind, { pattern: RegExp; months: number }>> = {
  MONTH: { pattern: /^(\d{4})-(0[1-9]|1[0-2])$/, months: 1 },
  QUARTER: { pattern: /^(\d{4})-Q([1-4])$/, months: 3 },
  HALF: { pattern: /^(\d{4})-H([12])$/, months: 6 },
  YEAR: { pattern: /^(\d{4})$/, months: 12 },
};

/** The period of a code; null for anything else. */
export function parsePeriod(code: string): Period | null {
  for (const kind of periodKinds) {
    const { pattern, months } = shapes[kind];
    const match = pattern.exec(code);
    const year = match?.[1];
    if (!year || !(year >= "1900" && year <= "2099")) continue;
    const from = addMonths(`${year}-01-01`, (Number(match[2] ?? 1) - 1) * months);
    return { kind, code, from, to: addDays(addMonths(from, months), -1) };
  }
  return null;
}

/** Two days of choice; null when they are none, or the wrong way round. */
export function parseDates(from: string, to: string): Period | null {
  return isCalendarDate(from) && isCalendarDate(to) && from <= to
    ? { kind: "DATES", code: null, from, to }
    : null;
}

/** The period of a kind that a day is in. */
export function periodOn(kind: PeriodKind, day: CalendarDate): Period & CalendarPeriod {
  const { months } = shapes[kind];
  const year = day.slice(0, 4);
  const index = Math.floor((Number(day.slice(5, 7)) - 1) / months) + 1;
  const from = addMonths(`${year}-01-01`, (index - 1) * months);
  return { kind, code: codeOf(kind, year, index), from, to: addDays(addMonths(from, months), -1) };
}

/** The period of the same kind directly before. */
export function previousPeriod({ kind, from }: CalendarPeriod & DayRange): Period & CalendarPeriod {
  return periodOn(kind, addDays(from, -1));
}

/** The period of the same kind directly after. */
export function nextPeriod({ kind, from }: CalendarPeriod & DayRange): Period & CalendarPeriod {
  return periodOn(kind, addDays(periodOn(kind, from).to, 1));
}

/** The same period of the year before, "cùng kỳ năm trước": of one that is not over, as many days of it. */
export function yearBefore(period: Period): DayRange {
  const before = { from: addMonths(period.from, -12), to: addMonths(period.to, -12) };
  if (period.kind === "DATES" || periodOn(period.kind, period.from).to !== period.to) return before;
  return periodOn(period.kind, before.from);
}

/** Every period of a kind from the one a day is in up to another's, the newest first. */
export function periodsBetween(
  kind: PeriodKind,
  first: CalendarDate,
  last: CalendarDate,
): (Period & CalendarPeriod)[] {
  const periods: (Period & CalendarPeriod)[] = [];
  for (let period = periodOn(kind, last); period.to >= first; ) {
    periods.push(period);
    period = periodOn(kind, addDays(period.from, -1));
  }
  return periods;
}

/** The period as far as it has come: what has not happened yet cannot be counted. */
export function untilToday<T extends DayRange>(period: T, today: CalendarDate): T {
  return period.to > today ? { ...period, to: today } : period;
}

function codeOf(kind: PeriodKind, year: string, index: number): string {
  switch (kind) {
    case "MONTH":
      return `${year}-${String(index).padStart(2, "0")}`;
    case "QUARTER":
      return `${year}-Q${index}`;
    case "HALF":
      return `${year}-H${index}`;
    case "YEAR":
      return year;
  }
}
