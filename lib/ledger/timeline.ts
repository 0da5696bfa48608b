import { type CalendarDate, compareDates } from "@/lib/dates/calendar-date";
import type { CounterpartPlace, EventKind } from "./event-kinds";

/** An organisation by name. Its page opens only to those in whose scope it is. */
export type NamedOrganization = { code: string; name: string; isOpen: boolean };

/** One recorded event of a member, as it was recorded. */
export type TimelineEvent = {
  id: string;
  kind: EventKind;
  effectiveOn: CalendarDate;
  recordedAt: string;
  /** Null = loaded with the register. */
  recordedBy: string | null;
  decisionNumber: string | null;
  decisionOn: CalendarDate | null;
  untilOn: CalendarDate | null;
  officialOn: CalendarDate | null;
  organizationId: string;
  /** The cell whose list it concerns. */
  organization: NamedOrganization;
  counterpartId: string | null;
  counterpart: NamedOrganization | null;
  counterpartName: string | null;
  counterpartPlace: CounterpartPlace | null;
  transferId: string | null;
  actId: string | null;
  detail: string | null;
  note: string | null;
  correctsId: string | null;
  correctionReason: string | null;
};

/** An event of the history; `struckBy` corrected it or took it back. */
export type TimelineEntry = TimelineEvent & { struckBy: TimelineEvent | null };

/**
 * The history, the latest day first; `events` come in the order they count. An event that was corrected stays beside the
 * one in its place, and an annulment shows only as the end of what it took back.
 */
export function timelineOf(events: readonly TimelineEvent[]): TimelineEntry[] {
  const strikers = new Map(events.flatMap((event) => (event.correctsId ? [[event.correctsId, event]] : [])));
  return events
    .filter(({ kind }) => kind !== "ANNULMENT")
    .map((event) => ({ ...event, struckBy: strikers.get(event.id) ?? null }))
    .toReversed()
    .toSorted((a, b) => compareDates(b.effectiveOn, a.effectiveOn));
}

/** The other event of a move between two cells of the register, which is corrected and taken back with it. */
export function otherHalf<Event extends PairedEvent>(event: Event, events: readonly Event[]): Event | null {
  if (event.counterpartId === null || event.transferId !== null) return null;
  const other =
    event.kind === "TRANSFER_OUT" ? "TRANSFER_IN" : event.kind === "TRANSFER_IN" ? "TRANSFER_OUT" : null;
  return (
    events.find(
      (candidate) =>
        candidate.kind === other &&
        candidate.effectiveOn === event.effectiveOn &&
        candidate.organizationId === event.counterpartId &&
        candidate.counterpartId === event.organizationId,
    ) ?? null
  );
}

type PairedEvent = {
  kind: EventKind;
  effectiveOn: CalendarDate;
  organizationId: string;
  counterpartId: string | null;
  transferId: string | null;
};
