import { addDays, addMonths, type CalendarDate } from "@/lib/dates/calendar-date";
import type { PartialDate } from "@/lib/dates/partial-date";

/**
 * Whether two dates of birth can be the same day, as far as they are known: 1965 and 03/1965 can, 03/1965 and
 * 05/04/1965 cannot.
 */
export function canBeSameBirth(a: PartialDate, b: PartialDate): boolean {
  return a.on <= lastDay(b) && b.on <= lastDay(a);
}

function lastDay({ on, precision }: PartialDate): CalendarDate {
  switch (precision) {
    case "DAY":
      return on;
    case "MONTH":
      return addDays(addMonths(on, 1), -1);
    case "YEAR":
      return addDays(addMonths(on, 12), -1);
  }
}
