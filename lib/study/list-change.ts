import type { Role } from "@/lib/access/permissions";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { isWithheld, WITHHELD } from "@/lib/ledger/withheld-kinds";

/** Why somebody is to be summoned who was not on the day the list was taken. */
export const arrivalReasons = [
  "ADMISSION",
  "READMISSION",
  "TRANSFER_IN",
  "RESTORATION",
  "REORGANIZATION",
  "GUEST",
  "EXEMPTION_ENDED",
  "RETURNED",
  "RECORDED_LATE",
  "WITHHELD",
] as const;
type ArrivalReason = (typeof arrivalReasons)[number];

/** Why somebody on the list is no longer to be summoned. */
export const departureReasons = [
  "TRANSFER_OUT",
  "DEATH",
  "EXPULSION",
  "NAME_REMOVAL",
  "WITHDRAWAL",
  "ADMISSION_ANNULLED",
  "REORGANIZATION",
  "GUEST_LEFT",
  "EXEMPT",
  "AWAY",
  "RECORDED_LATE",
  "WITHHELD",
] as const;
type DepartureReason = (typeof departureReasons)[number];

/** Somebody the register would summon today, whom the list does not have. */
export type Arrival = {
  /** Of the member or the guest. */
  id: string;
  fullName: string;
  cellName: string;
  reason: ArrivalReason;
  /** Since when; null where the register does not tell. */
  on: CalendarDate | null;
  /** Another list of the campaign has the person, who counts there. */
  isElsewhere: boolean;
};

/** Somebody on the list, whom the register would not summon today. */
export type Departure = {
  /** Of the line of the list. */
  id: string;
  fullName: string;
  cellName: string;
  reason: DepartureReason;
  on: CalendarDate | null;
  /** A roll found the person here: that stays, and so does the person. */
  hasStudied: boolean;
};

/** How the list of a unit differs from the register today. */
export type ListChanges = { arrivals: Arrival[]; departures: Departure[] };

/** The differences as a reader may know them: that somebody left or came, and not how, where that is withheld. */
export function seenChanges(reader: { role: Role }, { arrivals, departures }: ListChanges): ListChanges {
  return {
    arrivals: arrivals.map(({ reason, ...person }) => ({
      ...person,
      reason: isWithheld(reader, reason) ? WITHHELD : reason,
    })),
    departures: departures.map(({ reason, ...person }) => ({
      ...person,
      reason: isWithheld(reader, reason) ? WITHHELD : reason,
    })),
  };
}

/** Those who can be taken in. */
export function canTakeIn({ isElsewhere }: Pick<Arrival, "isElsewhere">): boolean {
  return !isElsewhere;
}

/** Those who can be taken off: whoever studied here counts here, once in the whole bloc, wherever they went. */
export function canTakeOff({ hasStudied }: Pick<Departure, "hasStudied">): boolean {
  return !hasStudied;
}

/** How many of the differences an act could settle. */
export function openChanges({ arrivals, departures }: ListChanges): number {
  return arrivals.filter(canTakeIn).length + departures.filter(canTakeOff).length;
}

/** Whether an act names only what is different now, and what may be settled: what was on the screen may have changed since. */
export function isStillSo(
  { arrivals, departures }: ListChanges,
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): boolean {
  const takeable = new Set(arrivals.filter(canTakeIn).map(({ id }) => id));
  const removable = new Set(departures.filter(canTakeOff).map(({ id }) => id));
  return add.every((id) => takeable.has(id)) && remove.every((id) => removable.has(id));
}
