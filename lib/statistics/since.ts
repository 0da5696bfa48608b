import { createLoader, createSerializer } from "nuqs/server";
import { asOfParser } from "@/lib/dates/as-of";
import { addDays, type CalendarDate } from "@/lib/dates/calendar-date";

/** How far back the home page looks when no day is chosen. */
const usualDays = 7;

/** How far back a reader may choose to look: beyond it the balance of movements is the page to read. */
export const sinceChoices = [1, 7, 30] as const;

const parsers = { since: asOfParser };

/** Reads the day "what changed" is counted from, `since=2021-03-18`, out of an address. */
export const loadSince = createLoader(parsers);

/** The first day of what changed: the one chosen when it is not after the day of the page, else a week before it. */
export function sinceDay(asked: CalendarDate | null, on: CalendarDate): CalendarDate {
  return asked !== null && asked <= on ? asked : addDays(on, -usualDays);
}

const serialize = createSerializer({ on: asOfParser, ...parsers });

/** The home page looking that many days back from the day it shows; `asked` is that day when it is not today. */
export function sinceHref(days: number, on: CalendarDate, asked: CalendarDate | null): string {
  return serialize("/", { on: asked, since: addDays(on, -days) });
}
