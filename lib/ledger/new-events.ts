import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { EventKind } from "./event-kinds";
import type { NewEvent } from "./member-event";
import type { EventInput } from "./schema";

/** Whose event, on which list, and since when the person is official, which an entry states. */
type Subject = { memberId: string; cellId: string; officialOn: CalendarDate | null };

/** What is recorded for a filled-in form: one event, or both of a move between two cells. */
export function newEvents(
  input: EventInput,
  subject: Subject,
): readonly [NewEvent] | readonly [NewEvent, NewEvent] {
  const of = (
    kind: EventKind,
    effectiveOn: CalendarDate,
    more: Partial<NewEvent> = {},
    cellId = subject.cellId,
  ): NewEvent => ({
    kind,
    effectiveOn,
    memberId: subject.memberId,
    organizationId: cellId,
    note: input.note,
    ...more,
  });
  const entry = (kind: EventKind, on: CalendarDate, more: Partial<NewEvent>, cellId?: string) =>
    of(kind, on, { officialOn: officialBy(subject.officialOn, on), ...more }, cellId);

  switch (input.kind) {
    case "RECOGNITION":
    case "EXEMPTION_END":
    case "SUSPENSION_END":
      return [of(input.kind, input.effectiveOn, decisionOf(input))];
    case "PROBATION_EXTENDED":
      return [of(input.kind, input.decisionOn, { ...decisionOf(input), untilOn: input.untilOn })];
    case "MOVE":
      return [
        of("TRANSFER_OUT", input.effectiveOn, { ...decisionOf(input), counterpartId: input.cellId }),
        entry(
          "TRANSFER_IN",
          input.effectiveOn,
          { ...decisionOf(input), counterpartId: subject.cellId },
          input.cellId,
        ),
      ];
    case "TRANSFER_OUT":
      return [of(input.kind, input.decisionOn, { ...decisionOf(input), ...counterpartOf(input) })];
    case "TRANSFER_IN":
      return [
        entry(input.kind, input.effectiveOn, { ...decisionOf(input), ...counterpartOf(input) }, input.cellId),
      ];
    case "TEMP_OUT":
      return [
        of(input.kind, input.effectiveOn, {
          ...decisionOf(input),
          untilOn: input.untilOn,
          counterpartName: input.counterpartName,
        }),
      ];
    case "TEMP_RETURN":
      return [of(input.kind, input.effectiveOn)];
    case "EXEMPTION":
      return [
        of(input.kind, input.effectiveOn, {
          ...decisionOf(input),
          untilOn: input.untilOn,
          detail: input.ground,
        }),
      ];
    case "SUSPENSION":
      return [of(input.kind, input.effectiveOn, { ...decisionOf(input), untilOn: input.untilOn })];
    case "CARD_ISSUED":
      return [of(input.kind, input.effectiveOn, { detail: input.cardNumber })];
    case "BADGE_AWARDED":
      return [of(input.kind, input.effectiveOn, { ...decisionOf(input), detail: String(input.level) })];
    case "DEATH":
      return [of(input.kind, input.effectiveOn, { detail: input.cause })];
    case "EXPULSION":
    case "WITHDRAWAL":
    case "ADMISSION_ANNULLED":
      return [of(input.kind, input.decisionOn, decisionOf(input))];
    case "NAME_REMOVAL":
      return [of(input.kind, input.decisionOn, { ...decisionOf(input), detail: input.ground })];
    case "RESTORATION":
      return [entry(input.kind, input.decisionOn, decisionOf(input), input.cellId)];
    case "READMISSION":
      // A new life in the Party: probationary again, whatever the person was before.
      return [
        of(
          input.kind,
          input.effectiveOn,
          { ...decisionOf(input), detail: parts(input.case, ...introducersOf(input)) },
          input.cellId,
        ),
      ];
    case "OPENING":
      return [entry(input.kind, input.effectiveOn, {})];
    case "ADMISSION":
      return [
        entry(input.kind, input.effectiveOn, {
          ...decisionOf(input),
          detail: parts(...introducersOf(input)),
        }),
      ];
  }
}

/** Several facts in an event's one detail, and back; the names in it hold no semicolon. */
export function parts(...facts: readonly (string | null)[]): string | null {
  return (
    facts
      .filter((fact) => fact !== null)
      .map((fact) => fact.replaceAll(";", ","))
      .join("; ") || null
  );
}

export function partsOf(detail: string | null): readonly string[] {
  return detail?.split("; ") ?? [];
}

/** What an entry states of somebody official since a day: nothing, where that day comes after the entry. */
export function officialBy(officialOn: CalendarDate | null, on: CalendarDate): CalendarDate | null {
  return officialOn !== null && officialOn <= on ? officialOn : null;
}

function decisionOf<Number, On>({ decisionNumber, decisionOn }: { decisionNumber: Number; decisionOn: On }) {
  return { decisionNumber, decisionOn };
}

function counterpartOf({
  counterpartName,
  counterpartPlace,
}: Extract<EventInput, { kind: "TRANSFER_OUT" | "TRANSFER_IN" }>) {
  return { counterpartName, counterpartPlace };
}

function introducersOf(input: { firstIntroducer: string | null; secondIntroducer: string | null }) {
  return [input.firstIntroducer, input.secondIntroducer] as const;
}
