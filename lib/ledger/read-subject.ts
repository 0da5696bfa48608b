import "server-only";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { EffectiveEvent } from "./member-event";
import { type MemberStanding, type StandingColumns, standingOf } from "./member-standing";
import { readEffectiveEvents } from "./read-events";

/** A member as an event finds the record. */
export type EventSubject = {
  id: string;
  version: number;
  /** The cell where the member is or last was, and its base organisation. */
  cellId: string;
  baseId: string;
  cardNumber: string | null;
  columns: StandingColumns;
  standing: MemberStanding;
  /** Those that hold, in their order. */
  events: readonly EffectiveEvent[];
};

type Row = StandingColumns & Pick<EventSubject, "id" | "version" | "cellId" | "baseId" | "cardNumber">;

/** Null for whoever is not in scope. Others who record something of the same member wait until the transaction ends. */
export async function lockSubject(db: ScopedDb, memberId: string): Promise<EventSubject | null> {
  await db.$queryRaw`SELECT FROM member WHERE id = ${memberId}::uuid FOR UPDATE`;
  return readSubject(db, memberId);
}

export async function readSubject(db: ScopedDb, memberId: string): Promise<EventSubject | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT m.id, m.version, m.organization_id AS "cellId", cell.base_id AS "baseId", m.card_number AS "cardNumber",
           m.admission_decided_on::text AS "admissionDecidedOn", m.admitted_on::text AS "admittedOn",
           m.official_on::text AS "officialOn", m.probation_extended_to::text AS "probationExtendedTo",
           m.exempt_from::text AS "exemptFrom", m.exempt_to::text AS "exemptTo",
           m.temp_away_from::text AS "tempAwayFrom", m.temp_away_to::text AS "tempAwayTo",
           m.suspended_from::text AS "suspendedFrom", m.suspended_to::text AS "suspendedTo"
    FROM member m JOIN organization cell ON cell.id = m.organization_id
    WHERE m.id = ${memberId}::uuid`;
  if (!row) return null;
  const { id, version, cellId, baseId, cardNumber, ...columns } = row;
  const events = await readEffectiveEvents(db, [id]);
  return {
    id,
    version,
    cellId,
    baseId,
    cardNumber,
    columns,
    standing: standingOf(columns, events),
    events,
  };
}
