import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type EntryKind, type ExitKind, isEntry, isExit } from "./event-kinds";
import type { NamedOrganization, TimelineEntry } from "./timeline";

/** A stay on the list of one cell, up to the day before `endsOn`. */
export type Stay = {
  id: string;
  cell: NamedOrganization;
  startsOn: CalendarDate;
  startReason: EntryKind;
  endsOn: CalendarDate | null;
  endReason: ExitKind | null;
};

/**
 * The lists a member has been on, the latest first, read from the history: the stays with other units are in it though their
 * lists are not the viewer's. A stay that ended on the day it began was on no list.
 */
export function staysOf(timeline: readonly TimelineEntry[]): Stay[] {
  const stays: Stay[] = [];
  for (const { id, kind, effectiveOn, organization, struckBy } of timeline.toReversed()) {
    const last = stays.at(-1);
    if (struckBy !== null) continue;
    if (isEntry(kind))
      stays.push({
        id,
        cell: organization,
        startsOn: effectiveOn,
        startReason: kind,
        endsOn: null,
        endReason: null,
      });
    else if (isExit(kind) && last?.endsOn === null) {
      last.endsOn = effectiveOn;
      last.endReason = kind;
    }
  }
  return stays.filter(({ startsOn, endsOn }) => startsOn !== endsOn).toReversed();
}
