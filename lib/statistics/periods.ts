import { addDays, addMonths, type CalendarDate, startOfYear } from "@/lib/dates/calendar-date";

/** The days between which a home page counts and compares. */
export type Periods = {
  today: CalendarDate;
  /** This calendar year: what "admitted in 2021" means in the list of members too. */
  yearStart: CalendarDate;
  yearEnd: CalendarDate;
  /** 31 December of last year, where the annual forms closed: what a headcount is compared with. */
  lastYearEnd: CalendarDate;
  /** Last year up to the same day: what a count since 1 January is compared with. */
  lastYearStart: CalendarDate;
  lastYearToday: CalendarDate;
};

export function periodsOf(today: CalendarDate): Periods {
  const yearStart = startOfYear(today);
  const lastYearToday = addMonths(today, -12);
  return {
    today,
    yearStart,
    yearEnd: addDays(addMonths(yearStart, 12), -1),
    lastYearEnd: addDays(yearStart, -1),
    lastYearStart: startOfYear(lastYearToday),
    lastYearToday,
  };
}
