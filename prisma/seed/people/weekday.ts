import { addDays, type CalendarDate } from "@/lib/dates/calendar-date";

/** The day itself, or the Friday before when it falls on a weekend. */
export function onWeekday(date: CalendarDate): CalendarDate {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === 6 ? addDays(date, -1) : day === 0 ? addDays(date, -2) : date;
}
