import { addDays, type CalendarDate, daysBetween } from "@/lib/dates/calendar-date";
import { businessOn, congressOn, openedOn } from "../demo-dates";
import type { MemberRow, MembershipRow } from "../demo-rows";
import type { Random } from "../random/create-random";
import { weighted } from "../random/weighted";
import { onWeekday } from "./weekday";

type Subject = Pick<MemberRow, "id" | "organizationId" | "admittedOn">;

/** On the cell's list since the admission there, or since the register was opened. */
export function membershipSinceStart(
  { id, organizationId, admittedOn }: Subject,
  rowId: string,
): MembershipRow {
  const isOpening = admittedOn < openedOn;
  return {
    id: rowId,
    memberId: id,
    organizationId,
    startsOn: isOpening ? openedOn : admittedOn,
    endsOn: null,
    startReason: isOpening ? "OPENING" : "ADMISSION",
    endReason: null,
  };
}

/** As if the member had come from another body on that day. */
export function arrived(row: MembershipRow, startsOn: CalendarDate): MembershipRow {
  return { ...row, startsOn, startReason: "TRANSFER_IN" };
}

/** The list of another cell until `movedOn`, and of the present one since. */
export function moved(
  row: MembershipRow,
  fromId: string,
  movedOn: CalendarDate,
  rowId: string,
): [MembershipRow, MembershipRow] {
  return [
    { ...row, organizationId: fromId, endsOn: movedOn, endReason: "TRANSFER_OUT" },
    { ...row, id: rowId, startsOn: movedOn, startReason: "TRANSFER_IN" },
  ];
}

/** Left the bloc; `endsOn` is the first day off the list. */
export function left(row: MembershipRow, endsOn: CalendarDate, random: Random): MembershipRow {
  return { ...row, endsOn, endReason: drawEnd(random) };
}

const drawEnd = weighted<NonNullable<MembershipRow["endReason"]>>([
  ["TRANSFER_OUT", 76],
  ["DEATH", 9],
  ["NAME_REMOVAL", 9],
  ["EXPULSION", 3],
  ["WITHDRAWAL", 3],
]);

export type Period = readonly [after: CalendarDate, until: CalendarDate];

export const beforeCongress: Period = [openedOn, congressOn];
export const sinceCongress: Period = [congressOn, businessOn];
export const sinceOpening: Period = [openedOn, businessOn];

/** A working day after the first of the two and not after the second. */
export function dayBetween(random: Random, [after, until]: Period): CalendarDate {
  const day = onWeekday(addDays(after, random.int(1, daysBetween(after, until))));
  return day > after ? day : until;
}

export function isAdmittedSinceCongress({ memberships }: { memberships: readonly MembershipRow[] }): boolean {
  return memberships.some(
    ({ startReason, startsOn }) => startReason === "ADMISSION" && startsOn > congressOn,
  );
}
