import "server-only";
import { ConflictError, DomainError } from "@/lib/action/domain-error";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import { annulmentOf } from "./correct-standing";
import type { EffectiveEvent, Former } from "./member-event";
import { standingOf } from "./member-standing";
import { newEvents } from "./new-events";
import { correctionRefusal } from "./policy";
import type { EventSubject } from "./read-subject";
import { assertCell, assertEventRules, setColumns, writeColumns } from "./record-by-hand";
import { recordEvents } from "./record-events";
import type { EventInput } from "./schema";
import { otherHalf } from "./timeline";

type Work = { db: ScopedDb; subject: EventSubject; eventId: string };

/** Puts what a form says in the place of an event, and of the other half of a move; both stay in the history. */
export async function correctByHand(
  { db, subject, eventId }: Work,
  input: EventInput,
  today: CalendarDate,
): Promise<void> {
  const originals = originalsOf(subject, eventId);
  const [original] = originals;
  if (input.kind !== (originals.length > 1 ? "MOVE" : original.kind))
    throw new DomainError("errors.badRequest");
  const others = subject.events.filter((event) => !originals.includes(event));
  assertEventRules(input, standingOf(subject.columns, others), today);
  if ("cellId" in input) {
    // A move is judged from where it began, not from where the member is now.
    const from = input.kind === "MOVE" ? { ...subject, cellId: original.organizationId } : subject;
    await assertCell(db, input, from, today);
  }
  const former = await formerOf(db, original.id);
  const place = { memberId: subject.id, cellId: original.organizationId, officialOn: null };
  const replacements = newEvents(input, place).map((event, index) => ({
    ...event,
    // What the form does not ask stays as it was.
    officialOn: originals[index]?.officialOn ?? null,
    importId: originals[index]?.importId ?? null,
    correctsId: originals[index]?.id ?? null,
    correctionReason: input.correctionReason,
    ...(index === 0 && former !== null && { former }),
  }));
  await recordEvents(db, replacements);
  if (isStillWritten(subject, original)) await writeColumns(db, input, subject);
}

/** Takes an event back, and the other half of a move; the record's own columns go back to what they were before it. */
export async function annulByHand(
  { db, subject, eventId }: Work,
  correctionReason: string,
): Promise<readonly EffectiveEvent[]> {
  const originals = originalsOf(subject, eventId);
  const [original] = originals;
  const former = await formerOf(db, original.id);
  if (former !== null && isStillWritten(subject, original)) await setColumns(db, subject.id, former);
  await recordEvents(
    db,
    originals.map((event) => ({ ...annulmentOf(event), correctionReason })),
  );
  return originals;
}

/** The event, the exit of a move first; refused with the reason where it is not to be corrected by itself. */
function originalsOf(subject: EventSubject, eventId: string): [EffectiveEvent, ...EffectiveEvent[]] {
  const event = subject.events.find(({ id }) => id === eventId);
  if (!event) throw new ConflictError("ledger.errors.alreadyCorrected");
  const refusal = correctionRefusal({ ...event, isStruck: false });
  if (refusal !== null) throw new DomainError(refusal);
  const other = otherHalf(event, subject.events);
  if (!other) return [event];
  return event.kind === "TRANSFER_OUT" ? [event, other] : [other, event];
}

/** Whether the record's columns still say what the event wrote there: a later change is not undone with it. */
function isStillWritten({ cardNumber, columns }: EventSubject, event: EffectiveEvent): boolean {
  return event.kind === "CARD_ISSUED"
    ? cardNumber === event.detail
    : columns.admittedOn === event.effectiveOn;
}

async function formerOf(db: ScopedDb, eventId: string): Promise<Former | null> {
  const [row] = await db.$queryRaw<{ former: Former | null }[]>`
    SELECT former FROM member_event WHERE id = ${eventId}::uuid`;
  return row?.former ?? null;
}
