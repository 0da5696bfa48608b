import { addDays, type CalendarDate } from "@/lib/dates/calendar-date";
import { latestStart } from "@/lib/deadlines/term";

/**
 * Bands of Party age in completed years, the youngest first; the code is also the word in an address (`partyAge=30-39`). From
 * 30 on they end where the next Huy hiệu Đảng is given. Probationary members have no Party age and are in none.
 */
export const partyAgeBands = [
  "0-9",
  "10-19",
  "20-29",
  "30-39",
  "40-44",
  "45-49",
  "50-54",
  "55-59",
  "60+",
] as const;
export type PartyAgeBand = (typeof partyAgeBands)[number];

/** The first completed year of a band. */
export function firstYearOf(band: PartyAgeBand): number {
  return Number.parseInt(band, 10);
}

/**
 * The days a Party age of this band is counted from, seen on `asOf`: after `after`, up to and including `until`. A null end is
 * open. Comparing dates lets Postgres count a band from the columns themselves.
 */
export function sinceWithinBand(
  band: PartyAgeBand,
  asOf: CalendarDate,
): { after: CalendarDate | null; until: CalendarDate | null } {
  const next = partyAgeBands[partyAgeBands.indexOf(band) + 1];
  return {
    after: next === undefined ? null : latestStart(asOf, 12 * firstYearOf(next)),
    until: firstYearOf(band) === 0 ? null : latestStart(asOf, 12 * firstYearOf(band)),
  };
}

/** The first day of each band but the one that reaches furthest back, the oldest first: bucket 0 is the greatest Party age. */
export function partyAgeEdges(asOf: CalendarDate): CalendarDate[] {
  return partyAgeBands
    .flatMap((band) => sinceWithinBand(band, asOf).until ?? [])
    .map((until) => addDays(until, 1))
    .toReversed();
}
