"use client";

import { useSearchParams } from "next/navigation";
import { asOfName } from "@/lib/dates/as-of-pages";
import { type CalendarDate, isCalendarDate } from "@/lib/dates/calendar-date";
import { parseDate } from "@/lib/dates/partial-date";

/** The day of the page as its address says it, today's where it names none or one to come. */
export function useAsOf(today: CalendarDate): CalendarDate {
  const asked = useSearchParams().get(asOfName) ?? "";
  const on = isCalendarDate(asked) ? asked : parseDate(asked);
  return on !== null && on < today ? on : today;
}
