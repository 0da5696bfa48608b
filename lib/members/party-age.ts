import { type CalendarDate, monthsBetween } from "@/lib/dates/calendar-date";

export type PartyDates = {
  admissionDecidedOn: CalendarDate | null;
  admittedOn: CalendarDate;
  officialOn: CalendarDate | null;
};

export type PartyAgeBasis = "DECISION" | "CEREMONY";

/**
 * Party age (tuổi đảng) in completed months, counted from the decision to admit, or from the ceremony printed on the
 * card when the decision is lost (294-QĐ/TW, point 4.5). Null while the member is still probationary on `asOf`.
 * Time spent outside the Party is not known to this register and is not taken off.
 */
export function partyAgeMonths(member: PartyDates, asOf: CalendarDate): number | null {
  if (member.officialOn === null || member.officialOn > asOf) return null;
  return monthsBetween(partyAgeStart(member).on, asOf);
}

/** Party age in completed years; null for a probationary member. */
export function partyAgeYears(member: PartyDates, asOf: CalendarDate): number | null {
  const months = partyAgeMonths(member, asOf);
  return months === null ? null : Math.floor(months / 12);
}

/** The date the Party age is counted from and which one it is: shown beside it, since older records used the ceremony. */
export function partyAgeStart({ admissionDecidedOn, admittedOn }: Omit<PartyDates, "officialOn">): {
  on: CalendarDate;
  basis: PartyAgeBasis;
} {
  return admissionDecidedOn === null
    ? { on: admittedOn, basis: "CEREMONY" }
    : { on: admissionDecidedOn, basis: "DECISION" };
}
