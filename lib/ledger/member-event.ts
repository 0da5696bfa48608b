import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { CounterpartPlace, EventKind } from "./event-kinds";

/**
 * Something that happened to a member, to be recorded. `organizationId` is the cell whose list it concerns. Everything
 * left out is unknown or does not apply; when it is recorded and by whom is the database's to say.
 */
export type NewEvent = {
  /** Given when something else must know it beforehand; a new one otherwise. */
  id?: string;
  organizationId: string;
  memberId: string;
  kind: EventKind;
  effectiveOn: CalendarDate;
  decisionNumber?: string | null;
  decisionOn?: CalendarDate | null;
  /** First day after an exemption, a stay away, a suspension or an extended probation. */
  untilOn?: CalendarDate | null;
  /** Of an entry: official member since. */
  officialOn?: CalendarDate | null;
  /** The other cell of a move inside the register; excludes the two below. */
  counterpartId?: string | null;
  counterpartName?: string | null;
  counterpartPlace?: CounterpartPlace | null;
  transferId?: string | null;
  actId?: string | null;
  importId?: string | null;
  detail?: string | null;
  note?: string | null;
  /** The event this one replaces; an ANNULMENT takes it back without replacing it. */
  correctsId?: string | null;
  /** Why, of an event that corrects or takes back. */
  correctionReason?: string | null;
  /** What the record said in the columns this event writes itself. */
  former?: Former | null;
};

/** The number of the card before, or the dates of the admission before. */
export type Former =
  | { cardNumber: string | null }
  | { admittedOn: CalendarDate; admissionDecidedOn: CalendarDate | null };

/** An event that holds: neither corrected nor taken back. */
export type EffectiveEvent = Required<Omit<NewEvent, "correctsId" | "correctionReason" | "former">> & {
  id: string;
};
