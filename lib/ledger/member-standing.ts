import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type ExitKind, isEntry, isExit } from "./event-kinds";
import type { EffectiveEvent } from "./member-event";

/** The columns of a record from which it follows what can happen to the member next. */
export type StandingColumns = {
  admissionDecidedOn: CalendarDate | null;
  admittedOn: CalendarDate;
  officialOn: CalendarDate | null;
  probationExtendedTo: CalendarDate | null;
  exemptFrom: CalendarDate | null;
  exemptTo: CalendarDate | null;
  tempAwayFrom: CalendarDate | null;
  tempAwayTo: CalendarDate | null;
  suspendedFrom: CalendarDate | null;
  suspendedTo: CalendarDate | null;
};

/** What a member is, as far as it decides what can happen next. */
export type MemberStanding = StandingColumns & {
  /** How the member left; null while on a list. `detail` is the ground of a removal. */
  exit: { kind: ExitKind; on: CalendarDate; detail: string | null } | null;
  /** The first day on the list the member is on; null for whoever is on none. */
  listedFrom: CalendarDate | null;
  /** Sent to another organisation of the register, which has not answered. */
  isOnTheWay: boolean;
  /** A second readmission does not exist. */
  wasReadmitted: boolean;
  /** Levels of Huy hiệu Đảng awarded. */
  badges: readonly number[];
};

/** The columns together with what the events say; `events` are the member's own that hold, in their order. */
export function standingOf(
  { admissionDecidedOn, admittedOn, officialOn, probationExtendedTo, ...periods }: StandingColumns,
  events: readonly EffectiveEvent[],
): MemberStanding {
  const last = events.findLast(({ kind }) => isEntry(kind) || isExit(kind));
  return {
    admissionDecidedOn,
    admittedOn,
    officialOn,
    probationExtendedTo,
    ...periods,
    exit: last && isExit(last.kind) ? { kind: last.kind, on: last.effectiveOn, detail: last.detail } : null,
    listedFrom: last && isEntry(last.kind) ? last.effectiveOn : null,
    isOnTheWay: last?.kind === "TRANSFER_OUT" && last.transferId !== null,
    wasReadmitted: events.some(({ kind }) => kind === "READMISSION"),
    badges: events.filter(({ kind }) => kind === "BADGE_AWARDED").map(({ detail }) => Number(detail)),
  };
}

/** Whether a day lies in a period that may be open at its end. */
export function isWithin(from: CalendarDate | null, to: CalendarDate | null, day: CalendarDate): boolean {
  return from !== null && from <= day && (to === null || to > day);
}
