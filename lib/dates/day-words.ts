import type { CalendarDate } from "./calendar-date";

/** Days below ten and the months one and two are written with a zero, as offices do against forgery. */
export function dayWords(on: CalendarDate): { day: string; month: string; year: string } {
  const [year = "", month = "", day = ""] = on.split("-");
  return { day, month: Number(month) > 2 ? String(Number(month)) : month, year };
}
