import { addDays, type CalendarDate, daysBetween } from "./calendar-date";
import { announcedThrough, daysOff, workedSaturdays } from "./holidays";

/**
 * How far a count of working days can be relied on: ANNOUNCED; EXPECTED where days off are still to be announced;
 * UNKNOWN outside 2018–2030, where only weekends and the four fixed holidays (1/1, 30/4, 1/5, 2/9) are left out.
 */
export type CalendarStanding = "ANNOUNCED" | "EXPECTED" | "UNKNOWN";

/** Whether agencies of the city work that day: Monday to Friday but for holidays, and the Saturdays worked in exchange. */
export function isWorkingDay(date: CalendarDate): boolean {
  return isWorking(toNumber(date));
}

/**
 * The n-th working day after a date, or before it when negative. The first day of a term is not counted (Civil Code
 * 2015, article 147), so the date itself may be any day. With 0: the date, or the first working day after it.
 */
export function addWorkingDays(date: CalendarDate, days: number): CalendarDate {
  const step = days < 0 ? -1 : 1;
  let day = toNumber(date);
  if (days === 0) while (!isWorking(day)) day += 1;
  for (let left = Math.abs(days); left > 0; ) {
    day += step;
    if (isWorking(day)) left -= 1;
  }
  return addDays(origin, day);
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate): number {
  if (to < from) return -workingDaysBetween(to, from);
  const last = toNumber(to);
  let count = 0;
  for (let day = toNumber(from) + 1; day <= last; day += 1) if (isWorking(day)) count += 1;
  return count;
}

/** Whether all days from `from` to `to` are in the calendar, and announced. */
export function calendarStanding(from: CalendarDate, to: CalendarDate): CalendarStanding {
  if (toNumber(from) < firstDay || toNumber(to) > lastDay) return "UNKNOWN";
  return to <= announcedThrough ? "ANNOUNCED" : "EXPECTED";
}

// Days as numbers since 1970-01-01: a term of thirty days is walked for every line of a list.
const origin: CalendarDate = "1970-01-01";
const toNumber = (date: CalendarDate) => daysBetween(origin, date);

const years = Object.keys(daysOff);
const firstDay = toNumber(`${years.at(0)}-01-01`);
const lastDay = toNumber(`${years.at(-1)}-12-31`);

const off = new Set(
  Object.values(daysOff)
    .flat()
    .flatMap(([from, to]) =>
      Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => toNumber(from) + index),
    ),
);
const worked = new Set(workedSaturdays.map(toNumber));
const fixedHolidays = ["01-01", "04-30", "05-01", "09-02"];

function isWorking(day: number): boolean {
  if (isWeekend(day)) return worked.has(day);
  if (day >= firstDay && day <= lastDay) return !off.has(day);
  return !fixedHolidays.includes(addDays(origin, day).slice(5));
}

/** 1970-01-01 was a Thursday. */
function isWeekend(day: number): boolean {
  const weekday = (((day + 3) % 7) + 7) % 7;
  return weekday >= 5;
}
