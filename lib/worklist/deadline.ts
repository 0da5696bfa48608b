import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { CalendarStanding } from "@/lib/dates/working-days";
import type { BadgeLevel } from "@/lib/deadlines/badge-rule";
import type { Basis } from "@/lib/deadlines/dated-rule";
import type { ProbationDates } from "@/lib/deadlines/probation";
import type { TransitMark } from "@/lib/deadlines/transit";
import type { PartyAgeBasis, PartyDates } from "@/lib/members/party-age";

/** What can fall due for a member, in the order of a worklist. */
export const deadlineKinds = [
  "PROBATION",
  "CEREMONY",
  "TRANSIT",
  "BADGE",
  "EXEMPTION_END",
  "TEMPORARY_END",
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** What the rules look at. */
export type DeadlineDates = PartyDates &
  ProbationDates & {
    exemptFrom: CalendarDate | null;
    exemptTo: CalendarDate | null;
    tempAwayFrom: CalendarDate | null;
    tempAwayTo: CalendarDate | null;
    /** The date of the introduction paper of whoever is on the way to another organisation of the register. */
    sentOn: CalendarDate | null;
  };

/** AHEAD of its day; OPEN between the day it can be dealt with and the last for it; OVERDUE after that. */
export type DeadlineState = "AHEAD" | "OPEN" | "OVERDUE";

type Details =
  | { kind: "PROBATION"; isExtended: boolean }
  | { kind: "CEREMONY" }
  | { kind: "TRANSIT"; mark: TransitMark; daysElapsed: number; receiveBy: CalendarDate }
  | { kind: "BADGE"; level: BadgeLevel; reachedOn: CalendarDate; countedFrom: PartyAgeBasis }
  | { kind: "EXEMPTION_END" }
  | { kind: "TEMPORARY_END" };

/** One thing that falls due for one member, and how that was reckoned. */
export type Deadline = Details & {
  /** The day the term is counted from. */
  from: CalendarDate;
  /** The end of probation, the award, the first day back. */
  on: CalendarDate;
  /** The last day for the work that goes with it. */
  dueOn: CalendarDate;
  state: DeadlineState;
  /** Until `on` or `dueOn`, whichever comes first and is not past; since `dueOn` when overdue. */
  days: number;
  basis: Basis;
  /** Whether the working days in it are announced. */
  calendar: CalendarStanding;
};
