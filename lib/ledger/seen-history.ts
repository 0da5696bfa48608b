import { maskCitizenId } from "@/lib/access/mask-citizen-id";
import type { Role } from "@/lib/access/permissions";
import type { EntryKind, EventKind, ExitKind } from "./event-kinds";
import type { MemberStanding } from "./member-standing";
import type { Stay } from "./stays";
import type { TimelineEntry } from "./timeline";
import { isWithheld, type SeenKind, WITHHELD } from "./withheld-kinds";

type Reader = { role: Role };

/** A stay as a reader may know it: that it ended, and not how, where that is withheld. */
export type SeenStay = Omit<Stay, "startReason" | "endReason"> & {
  startReason: EntryKind | typeof WITHHELD;
  endReason: ExitKind | typeof WITHHELD | null;
};

/** The history without what is withheld from the reader: not even that there was something on a day. */
export function seenTimeline(reader: Reader, timeline: readonly TimelineEntry[]): TimelineEntry[] {
  return timeline
    .filter(({ kind }) => !isWithheld(reader, kind))
    .map((entry) =>
      entry.kind === "CARD_ISSUED" && entry.detail !== null
        ? { ...entry, detail: maskCitizenId(reader, entry.detail) }
        : entry,
    );
}

export function seenStays(reader: Reader, stays: readonly Stay[]): SeenStay[] {
  return stays.map(({ startReason, endReason, ...stay }) => ({
    ...stay,
    startReason: isWithheld(reader, startReason) ? WITHHELD : startReason,
    endReason: endReason !== null && isWithheld(reader, endReason) ? WITHHELD : endReason,
  }));
}

export function seenKind(reader: Reader, kind: EventKind): SeenKind {
  return isWithheld(reader, kind) ? WITHHELD : kind;
}

/** A standing to read, with the suspension left out where discipline is withheld; what may follow is judged by the whole one. */
export function seenStanding(reader: Reader, standing: MemberStanding): MemberStanding {
  return isWithheld(reader, "SUSPENSION")
    ? { ...standing, suspendedFrom: null, suspendedTo: null }
    : standing;
}
