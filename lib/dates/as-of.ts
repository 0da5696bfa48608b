import { createParser, createSerializer } from "nuqs/server";
import { type CalendarDate, isCalendarDate } from "./calendar-date";
import { parseDate } from "./partial-date";

/**
 * The day a page is asked for, as the address carries it (`on=2020-12-31`, and `on=31/12/2020` from a form without
 * scripts): the same word on every statistic, list and export. No day is today.
 */
export const asOfParser = createParser<CalendarDate>({
  parse: (text) => (isCalendarDate(text) ? text : parseDate(text)),
  serialize: (date) => date,
});

/** The day to answer for: the one asked for if it is past, else today. What has not happened yet cannot be counted. */
export function asOfDate(asked: CalendarDate | null, today: CalendarDate): CalendarDate {
  return asked !== null && asked < today ? asked : today;
}

const serialize = createSerializer({ on: asOfParser });

/** An address of a page that answers for a day, for that day; today leaves it as it is. */
export function withAsOf(href: string, on: CalendarDate | null): string {
  return on === null ? href : serialize(href, { on });
}
