import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { EffectiveEvent, NewEvent } from "./member-event";

/** The columns of an event `e` as the code names them. */
const eventColumns = Prisma.sql`
  e.id, e.organization_id AS "organizationId", e.member_id AS "memberId", e.kind::text,
  e.effective_on::text AS "effectiveOn", e.decision_number AS "decisionNumber",
  e.decision_on::text AS "decisionOn", e.until_on::text AS "untilOn", e.official_on::text AS "officialOn",
  e.counterpart_id AS "counterpartId", e.counterpart_name AS "counterpartName",
  e.counterpart_place::text AS "counterpartPlace", e.transfer_id AS "transferId", e.act_id AS "actId",
  e.import_id AS "importId", e.detail, e.note`;

/** The events that hold for these members, each member's in the order they count. */
export function readEffectiveEvents(db: ScopedDb, memberIds: readonly string[]): Promise<EffectiveEvent[]> {
  return db.$queryRaw<EffectiveEvent[]>`
    SELECT ${eventColumns} FROM app.effective_event e
    WHERE e.member_id = ANY (${memberIds}::uuid[])
    ORDER BY e.member_id, e.effective_on, e.position`;
}

/**
 * These events as they would be recorded anew, in the order they count: what was taken back stays taken back, and is
 * said again under new ids.
 */
export async function readCopies(db: ScopedDb, ids: readonly string[]): Promise<NewEvent[]> {
  const events = await db.$queryRaw<(EffectiveEvent & Pick<NewEvent, "former">)[]>`
    SELECT ${eventColumns}, e.former FROM member_event e
    WHERE e.id = ANY (${ids}::uuid[])
    ORDER BY e.effective_on, e.position`;
  return events.map(({ id: _id, ...event }) => event);
}
