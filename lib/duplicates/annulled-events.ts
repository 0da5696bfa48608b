import "server-only";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { EffectiveEvent, NewEvent } from "@/lib/ledger/member-event";

/** Events that were taken back, as they were, in the order in which they counted. */
export function readAnnulledEvents(db: ScopedDb, ids: readonly string[]): Promise<EffectiveEvent[]> {
  return db.$queryRaw<EffectiveEvent[]>`
    SELECT e.id, e.organization_id AS "organizationId", e.member_id AS "memberId", e.kind::text,
           e.effective_on::text AS "effectiveOn", e.decision_number AS "decisionNumber",
           e.decision_on::text AS "decisionOn", e.until_on::text AS "untilOn", e.official_on::text AS "officialOn",
           e.counterpart_id AS "counterpartId", e.counterpart_name AS "counterpartName",
           e.counterpart_place::text AS "counterpartPlace", e.transfer_id AS "transferId", e.act_id AS "actId",
           e.import_id AS "importId", e.detail, e.note
    FROM member_event e
    WHERE e.id = ANY (${ids}::uuid[])
    ORDER BY e.effective_on, e.position`;
}

/** The same events again: what was taken back stays taken back, and is said anew. */
export function copiesOf(events: readonly EffectiveEvent[]): NewEvent[] {
  return events.map(({ id: _id, ...event }) => event);
}
