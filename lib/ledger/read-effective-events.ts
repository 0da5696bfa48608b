import "server-only";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { EffectiveEvent } from "./member-event";

/** The events that hold for these members, each member's in the order they count. */
export function readEffectiveEvents(db: ScopedDb, memberIds: readonly string[]): Promise<EffectiveEvent[]> {
  return db.$queryRaw<EffectiveEvent[]>`
    SELECT e.id, e.organization_id AS "organizationId", e.member_id AS "memberId", e.kind::text,
           e.effective_on::text AS "effectiveOn", e.decision_number AS "decisionNumber",
           e.decision_on::text AS "decisionOn", e.until_on::text AS "untilOn", e.official_on::text AS "officialOn",
           e.counterpart_id AS "counterpartId", e.counterpart_name AS "counterpartName",
           e.counterpart_place::text AS "counterpartPlace", e.transfer_id AS "transferId", e.act_id AS "actId",
           e.import_id AS "importId", e.detail, e.note
    FROM app.effective_event e
    WHERE e.member_id = ANY (${memberIds}::uuid[])
    ORDER BY e.member_id, e.effective_on, e.position`;
}
