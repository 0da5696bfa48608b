import { type CalendarDate, startOfYear } from "@/lib/dates/calendar-date";

export type MembershipStart = { startsOn: CalendarDate; startReason: "ADMISSION" | "OPENING" };

/**
 * How a member who is written into the register begins on a cell's list. Somebody admitted this year is an admission
 * of this year, counted from the ceremony. Anybody else was a member long before the register knew and opens it today,
 * so that headcounts of past dates do not change behind reports already sent.
 */
export function membershipStart(admittedOn: CalendarDate, today: CalendarDate): MembershipStart {
  return admittedOn >= startOfYear(today) && admittedOn <= today
    ? { startsOn: admittedOn, startReason: "ADMISSION" }
    : { startsOn: today, startReason: "OPENING" };
}
