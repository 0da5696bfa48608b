import type { CalendarDate } from "@/lib/dates/calendar-date";

export const memberStatuses = ["PROBATIONARY", "OFFICIAL"] as const;
export type MemberStatus = (typeof memberStatuses)[number];

type StatusDates = {
  officialOn: CalendarDate | null;
  exemptFrom: CalendarDate | null;
  exemptTo: CalendarDate | null;
  leftOn: CalendarDate | null;
};

/** Dự bị until the day of recognition, chính thức from that day on. */
export function memberStatus(
  { officialOn }: Pick<StatusDates, "officialOn">,
  today: CalendarDate,
): MemberStatus {
  return officialOn !== null && officialOn <= today ? "OFFICIAL" : "PROBATIONARY";
}

/**
 * Whether the member is excused from Party work and meetings today. It lies over the status and does not replace it: an
 * exempt member is still counted. The last day of an exemption is the day before `exemptTo`.
 */
export function isExempt(dates: Pick<StatusDates, "exemptFrom" | "exemptTo">, today: CalendarDate): boolean {
  const { exemptFrom, exemptTo } = dates;
  return exemptFrom !== null && exemptFrom <= today && (exemptTo === null || exemptTo > today);
}

/** Whether the member is on a list of the bloc today; `leftOn` is the first day off it. */
export function isOnList({ leftOn }: Pick<StatusDates, "leftOn">, today: CalendarDate): boolean {
  return leftOn === null || leftOn > today;
}
