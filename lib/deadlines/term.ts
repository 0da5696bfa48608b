import { addDays, addMonths, type CalendarDate } from "@/lib/dates/calendar-date";
import { addWorkingDays } from "@/lib/dates/working-days";

/**
 * The last day from which a term of so many months ends on `limit` or earlier: the way back of `addMonths`. From
 * 29/02/2020 twelve months end on 28/02/2021, as they do from 28/02/2020.
 */
export function latestStart(limit: CalendarDate, months: number): CalendarDate {
  let start = addMonths(limit, -months);
  while (addMonths(addDays(start, 1), months) <= limit) start = addDays(start, 1);
  return start;
}

/** The first day from which a term of so many working days has not ended before `today`. */
export function earliestOpenStart(today: CalendarDate, workingDays: number): CalendarDate {
  return addWorkingDays(today, -workingDays);
}

/** The earlier of two days. */
export function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}
