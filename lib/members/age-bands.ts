import { addDays, addMonths, type CalendarDate, monthsBetween } from "@/lib/dates/calendar-date";

/**
 * Age bands of Biểu 2, II.2, youngest first; the code is also the word in an address (`age=31-35`). The first has no
 * lower end and the last no upper one, so that every member is in exactly one and the bands add up to the total.
 */
export const ageBands = ["18-30", "31-35", "36-40", "41-45", "46-50", "51-55", "56-60", "61+"] as const;
export type AgeBand = (typeof ageBands)[number];

const firstAges: Readonly<Record<AgeBand, number>> = {
  "18-30": 0,
  "31-35": 31,
  "36-40": 36,
  "41-45": 41,
  "46-50": 46,
  "51-55": 51,
  "56-60": 56,
  "61+": 61,
};

/** Age in whole years. A birth known to the year or month counts from its first day, as the record stores it. */
export function ageYears(bornOn: CalendarDate, today: CalendarDate): number {
  return Math.floor(monthsBetween(bornOn, today) / 12);
}

/** The band somebody born on this day is in today. */
export function ageBandOf(bornOn: CalendarDate, today: CalendarDate): AgeBand {
  const age = ageYears(bornOn, today);
  return ageBands.findLast((band) => age >= firstAges[band]) ?? ageBands[0];
}

/**
 * The days of birth that make a band today: after `after`, up to and including `until`. A null end is open. Comparing
 * dates instead of ages lets Postgres count a band from the column itself.
 */
export function bornWithin(
  band: AgeBand,
  today: CalendarDate,
): { after: CalendarDate | null; until: CalendarDate | null } {
  const next = ageBands[ageBands.indexOf(band) + 1];
  return {
    after: next === undefined ? null : latestBirthAged(firstAges[next], today),
    until: firstAges[band] === 0 ? null : latestBirthAged(firstAges[band], today),
  };
}

/** The last day on which somebody can be born and be `age` today. */
function latestBirthAged(age: number, today: CalendarDate): CalendarDate {
  const sameDay = addMonths(today, -12 * age);
  // In a common year whoever was born on 29 February has the birthday on the 28th.
  const dayAfter = addDays(sameDay, 1);
  return addMonths(dayAfter, 12 * age) <= today ? dayAfter : sameDay;
}
