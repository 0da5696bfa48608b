import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { BadgeLevel } from "@/lib/deadlines/badge-rule";
import type { UnitChoice } from "@/lib/organizations/unit-choice";
import type { Deadline, DeadlineKind } from "./deadline";

/** A line of a worklist. */
export type DueMember = {
  id: string;
  name: string;
  /** Short name of the base organisation. */
  unit: string;
  /** Short name of the cell; null where the base organisation is itself the cell. */
  cell: string | null;
  /** On the list of the day asked for, and with another base organisation since: there is no page of the member to open. */
  isElsewhere: boolean;
  /** Of somebody on the way: the transfer, and the base organisation that is to receive. */
  transfer: { id: string; to: string } | null;
  deadline: Deadline;
};

export type DueCount = { count: number; overdue: number };
export type DueCounts = Record<DeadlineKind, DueCount>;

/** How many reach a level at an award. */
export type AwardCount = { award: CalendarDate; level: BadgeLevel; count: number };

/** Everything due, by kind: the first lines of each. */
export type DueOverview = {
  counts: DueCounts;
  groups: { kind: DeadlineKind; rows: DueMember[] }[];
  units: UnitChoice[];
};

/** One kind of what is due, a page of it. */
export type DueList = {
  counts: DueCounts;
  rows: DueMember[];
  total: number;
  /** From 1; the page really shown. */
  page: number;
  units: UnitChoice[];
  /** Of badges: the next four awards. */
  awards: AwardCount[];
};

/** All kinds together. */
export function totalOf(counts: DueCounts): DueCount {
  const all = Object.values(counts);
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    overdue: all.reduce((sum, { overdue }) => sum + overdue, 0),
  };
}

/** Who is to be given a Huy hiệu Đảng at the coming awards, by level. */
export type BadgeCounts = {
  awards: readonly CalendarDate[];
  counts: readonly { award: CalendarDate; level: BadgeLevel; people: number }[];
};
