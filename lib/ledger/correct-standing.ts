import type { CalendarDate } from "@/lib/dates/calendar-date";
import { isEntry } from "./event-kinds";
import type { EffectiveEvent, NewEvent } from "./member-event";

/** The dates of a record that the ledger keeps. */
export type Standing = {
  admittedOn: CalendarDate;
  officialOn: CalendarDate | null;
  exemptFrom: CalendarDate | null;
  exemptTo: CalendarDate | null;
};

/**
 * The events that turn what the ledger says of a member into `after`: corrections where an event says otherwise, new
 * events where none spoke yet; none where nothing changes. `events` are the member's own that hold, in their order;
 * `cellId` is where the member is now.
 */
export function correctStanding(
  { memberId, cellId }: { memberId: string; cellId: string },
  before: Standing,
  after: Standing,
  events: readonly EffectiveEvent[],
): NewEvent[] {
  const changes = new Map<string, NewEvent>();
  const added: NewEvent[] = [];
  // One correction for each event, however many of its dates change.
  const replace = (event: EffectiveEvent, change: Partial<NewEvent>) => {
    const { id, ...kept } = event;
    changes.set(id, { ...kept, ...changes.get(id), ...change, correctsId: id });
  };
  const annul = (event: EffectiveEvent) => changes.set(event.id, annulmentOf(event));
  const add = (event: Omit<NewEvent, "memberId" | "organizationId">) =>
    added.push({ ...event, memberId, organizationId: cellId });
  const entry = events.findLast(({ kind }) => isEntry(kind));
  const last = (wanted: NewEvent["kind"]) => events.findLast(({ kind }) => kind === wanted);

  const isAdmission = entry?.kind === "ADMISSION" || entry?.kind === "READMISSION";

  if (isAdmission && before.admittedOn !== after.admittedOn) {
    replace(entry, { effectiveOn: after.admittedOn });
  }
  if (before.officialOn !== after.officialOn) {
    const recognition = last("RECOGNITION");
    const stated = events.findLast(({ kind, officialOn }) => isEntry(kind) && officialOn !== null);
    if (after.officialOn === null) {
      if (recognition) annul(recognition);
      if (stated) replace(stated, { officialOn: null });
    } else if (recognition) replace(recognition, { effectiveOn: after.officialOn });
    else if (stated) replace(stated, { officialOn: after.officialOn });
    else add({ kind: "RECOGNITION", effectiveOn: after.officialOn });
  }
  if (before.exemptFrom !== after.exemptFrom || before.exemptTo !== after.exemptTo) {
    const exemption = last("EXEMPTION");
    const end = last("EXEMPTION_END");
    if (end && exemption && end.effectiveOn >= exemption.effectiveOn) annul(end);
    if (after.exemptFrom === null) {
      if (exemption) annul(exemption);
    } else {
      const period = { effectiveOn: after.exemptFrom, untilOn: after.exemptTo };
      if (exemption && before.exemptFrom !== null) replace(exemption, period);
      else add({ kind: "EXEMPTION", ...period });
    }
  }
  return [...changes.values(), ...added];
}

/** Takes an event back; nothing takes its place. */
export function annulmentOf(
  event: Pick<EffectiveEvent, "id" | "organizationId" | "memberId" | "effectiveOn">,
): NewEvent {
  const { id, organizationId, memberId, effectiveOn } = event;
  return { kind: "ANNULMENT", organizationId, memberId, effectiveOn, correctsId: id };
}
