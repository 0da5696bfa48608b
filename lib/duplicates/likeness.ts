import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { PartialDate } from "@/lib/dates/partial-date";
import { canBeSameBirth } from "@/lib/members/same-birth";

/** What two records are compared by; their names are the same already, accents and tone placement aside. */
export type Likeable = { born: PartialDate; admittedOn: CalendarDate };

/**
 * Why two records of one name may be one person, the likeliest first: born on the same day; a birth date that one of them
 * knows only in part; day and month the other way round; admitted on the same day, with a birth date mistyped by a digit.
 */
export const likenesses = ["SAME_BIRTH", "PARTIAL_BIRTH", "SWAPPED_BIRTH", "MISTYPED_BIRTH"] as const;
export type Likeness = (typeof likenesses)[number];

/** Null when nothing but the name speaks for it: namesakes are common. */
export function likeness(a: Likeable, b: Likeable): Likeness | null {
  const isExact = a.born.precision === "DAY" && b.born.precision === "DAY";
  if (canBeSameBirth(a.born, b.born)) return isExact ? "SAME_BIRTH" : "PARTIAL_BIRTH";
  if (!isExact) return null;
  if (a.born.on === swapped(b.born.on)) return "SWAPPED_BIRTH";
  return a.admittedOn === b.admittedOn && differByOneDigit(a.born.on, b.born.on) ? "MISTYPED_BIRTH" : null;
}

/** 1980-02-03 for 1980-03-02, be it a day of the calendar or not. */
function swapped(date: CalendarDate): string {
  const [year, month, day] = date.split("-");
  return `${year}-${day}-${month}`;
}

function differByOneDigit(a: CalendarDate, b: CalendarDate): boolean {
  return [...a].filter((digit, index) => digit !== b[index]).length === 1;
}
