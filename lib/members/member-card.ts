import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type BadgeLevel, badgeLevels } from "@/lib/deadlines/badge-rule";
import type { EventKind } from "@/lib/ledger/event-kinds";
import type { SeenStay } from "@/lib/ledger/seen-history";
import type { TimelineEntry } from "@/lib/ledger/timeline";
import type { OfficeLine } from "./member-page";

/** A line of item 21: a stay on a cell's list, or an office. */
export type ProcessLine = { id: string; startsOn: CalendarDate; endsOn: CalendarDate | null } & (
  | { kind: "STAY"; cell: string }
  | { kind: "OFFICE"; position: OfficeLine["position"]; organization: string }
);

type Fact = { kind: EventKind; on: CalendarDate };

/** What phiếu đảng viên asks that only a member's history knows. Whatever was corrected or taken back is not in it. */
export type CardHistory = {
  /** Names of the cells of the admission and of the recognition. */
  admittedIn: string | null;
  recognisedIn: string | null;
  /** Item 21, the oldest first. */
  process: ProcessLine[];
  /** Item 24. */
  badges: BadgeLevel[];
  /** Item 27 a, b, c; null where the reader is not told. */
  removed: Fact[] | null;
  readmitted: Fact[];
  restored: Fact[] | null;
};

type Histories = {
  timeline: readonly Pick<TimelineEntry, "kind" | "effectiveOn" | "organization" | "detail" | "struckBy">[];
  stays: readonly SeenStay[];
  offices: readonly OfficeLine[];
  hidesDiscipline: boolean;
};

export function cardHistory({ timeline, stays, offices, hidesDiscipline }: Histories): CardHistory {
  const held = timeline.filter(({ struckBy }) => struckBy === null).toReversed();
  const facts = (...kinds: EventKind[]): Fact[] =>
    held
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, effectiveOn }) => ({ kind, on: effectiveOn }));
  const cellOf = (...kinds: EventKind[]) =>
    held.findLast(({ kind }) => kinds.includes(kind))?.organization.name ?? null;
  return {
    admittedIn: cellOf("ADMISSION", "READMISSION"),
    recognisedIn: cellOf("RECOGNITION"),
    process: processOf(stays, offices),
    badges: badgeLevels.filter((level) =>
      held.some(({ kind, detail }) => kind === "BADGE_AWARDED" && detail === String(level)),
    ),
    removed: hidesDiscipline ? null : facts("EXPULSION", "NAME_REMOVAL", "WITHDRAWAL"),
    readmitted: facts("READMISSION"),
    restored: hidesDiscipline ? null : facts("RESTORATION"),
  };
}

function processOf(stays: readonly SeenStay[], offices: readonly OfficeLine[]): ProcessLine[] {
  return [
    ...stays.map(
      ({ id, startsOn, endsOn, cell }): ProcessLine => ({
        kind: "STAY",
        id,
        startsOn,
        endsOn,
        cell: cell.name,
      }),
    ),
    ...offices.map(
      ({ id, startsOn, endsOn, position, organization }): ProcessLine => ({
        kind: "OFFICE",
        id,
        startsOn,
        endsOn,
        position,
        organization: organization.name,
      }),
    ),
  ].toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0));
}
