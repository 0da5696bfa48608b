import { listHref } from "@/components/data-table/list-href";
import { addDays, type CalendarDate } from "@/lib/dates/calendar-date";

/** How far back the home page looks when no day is chosen. */
const usualDays = 7;

/** How far back a reader may choose to look: beyond it the balance of movements is the page to read. */
export const sinceChoices = [1, 7, 30] as const;

/** The first day of what changed: the one chosen when it is not after the day of the page, else a week before it. */
export function sinceDay(asked: CalendarDate | null, on: CalendarDate): CalendarDate {
  return asked !== null && asked <= on ? asked : addDays(on, -usualDays);
}

/** The home page at the present address (its query), looking that many days back from the day it shows. */
export function sinceHref(days: number, on: CalendarDate, here: string): string {
  return listHref("/", here, { since: addDays(on, -days) });
}
