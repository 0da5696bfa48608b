import "server-only";
import { DomainError } from "@/lib/action/domain-error";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { toDbDate } from "@/lib/db/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import { takesMembers } from "@/lib/organizations/kinds";
import { findCell } from "@/lib/organizations/queries/find-cell";
import { brokenEventRules } from "./event-rules";
import type { Former } from "./member-event";
import type { MemberStanding } from "./member-standing";
import { newEvents } from "./new-events";
import type { EventSubject } from "./read-subject";
import { recordEvents } from "./record-events";
import type { EventInput } from "./schema";

type Work = { db: ScopedDb; input: EventInput; subject: EventSubject; today: CalendarDate };

/** Records what a form says of a member, and what of it the record keeps in columns of its own. */
export async function recordByHand({ db, input, subject, today }: Work): Promise<void> {
  assertEventRules(input, subject.standing, today);
  if ("cellId" in input) await assertCell(db, input, subject, today);
  const { officialOn } = subject.columns;
  const [first, ...rest] = newEvents(input, { memberId: subject.id, cellId: subject.cellId, officialOn });
  const former = formerOf(input, subject);
  await recordEvents(db, [former === null ? first : { ...first, former }, ...rest]);
  await writeColumns(db, input, subject);
}

/** Refuses what the Party's rules say against, each at its field. */
export function assertEventRules(input: EventInput, member: MemberStanding, today: CalendarDate): void {
  const broken = brokenEventRules(input, member, today);
  if (broken.length === 0) return;
  throw new DomainError("errors.checkFields", {
    fields: Object.fromEntries(broken.map(({ field, key }) => [field, key])),
    params: Object.assign({}, ...broken.map(({ params }) => params)),
  });
}

/** An entry leads to a cell in scope that exists that day; a move to another cell of the same base organisation. */
export async function assertCell(
  db: ScopedDb,
  input: Extract<EventInput, { cellId: string }>,
  subject: EventSubject,
  today: CalendarDate,
): Promise<void> {
  const cell = await findCell(db, input.cellId);
  const isElsewhere =
    input.kind === "MOVE" && (input.cellId === subject.cellId || cell?.baseId !== subject.baseId);
  if (!cell || !takesMembers(cell, today) || isElsewhere)
    throw new DomainError("errors.checkFields", { fields: { cellId: "ledger.errors.cell" } });
}

/** What the record says in the columns that the event is about to write. */
function formerOf(input: EventInput, subject: EventSubject): Former | null {
  if (input.kind === "CARD_ISSUED") return { cardNumber: subject.cardNumber };
  const { admittedOn, admissionDecidedOn } = subject.columns;
  return input.kind === "READMISSION" ? { admittedOn, admissionDecidedOn } : null;
}

/** The columns an event writes itself: the number of a card, the dates of an admission. */
export async function writeColumns(db: ScopedDb, input: EventInput, subject: EventSubject): Promise<void> {
  if (input.kind === "CARD_ISSUED") await setColumns(db, subject.id, { cardNumber: input.cardNumber });
  if (input.kind === "READMISSION" || input.kind === "ADMISSION") {
    const admissionDecidedOn = input.decisionOn ?? subject.columns.admissionDecidedOn;
    await setColumns(db, subject.id, { admittedOn: input.effectiveOn, admissionDecidedOn });
  }
}

export async function setColumns(db: ScopedDb, id: string, columns: Former): Promise<void> {
  const data =
    "cardNumber" in columns
      ? columns
      : {
          admittedOn: toDbDate(columns.admittedOn),
          admissionDecidedOn: toDbDate(columns.admissionDecidedOn),
        };
  await db.member.updateMany({ where: { id }, data: { ...data, version: { increment: 1 } } });
}
