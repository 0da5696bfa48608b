import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { DatePrecision } from "@/lib/dates/partial-date";

/** A line of the register of temporary guests: on nobody's list here, and in no headcount. */
export type Guest = {
  id: string;
  version: number;
  fullName: string;
  bornOn: CalendarDate;
  bornPrecision: DatePrecision;
  cardNumber: string | null;
  homeName: string;
  cell: string;
  paperNumber: string;
  paperOn: CalendarDate;
  startsOn: CalendarDate;
  untilOn: CalendarDate;
  /** Null while the guest is here. */
  endedOn: CalendarDate | null;
};

export const guestsHref = "/members/guests";
export const newGuestHref = "/members/guests/new";
export const endGuestHref = (id: string) => `/members/guests/${id}/end`;
