import "server-only";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { TimelineEvent } from "./timeline";

/**
 * Everything ever recorded of a member in scope, in the order it counts; a correction follows what it corrects. The names
 * of other units and of whoever recorded it come along: the history is the member's, wherever it was.
 */
export function readTimeline(db: ScopedDb, memberId: string): Promise<TimelineEvent[]> {
  return db.$queryRaw<TimelineEvent[]>`
    WITH own AS (SELECT * FROM member_event WHERE member_id = ${memberId}::uuid),
    names AS (
      SELECT n.id, json_build_object(
               'code', n.code,
               'name', CASE WHEN n.base_id IS NULL OR n.base_id = n.id THEN n.name ELSE n.name || ' · ' || n.base_name END,
               'isOpen', EXISTS (SELECT FROM organization o WHERE o.id = n.id)
             ) AS named
      FROM app.organization_names(ARRAY(SELECT organization_id FROM own UNION SELECT counterpart_id FROM own)) n
    )
    SELECT e.id, e.kind::text, e.effective_on::text AS "effectiveOn",
           to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "recordedAt",
           r.name AS "recordedBy", e.decision_number AS "decisionNumber", e.decision_on::text AS "decisionOn",
           e.until_on::text AS "untilOn", e.official_on::text AS "officialOn", e.organization_id AS "organizationId",
           own_name.named AS organization, e.counterpart_id AS "counterpartId", other_name.named AS counterpart,
           e.counterpart_name AS "counterpartName", e.counterpart_place::text AS "counterpartPlace",
           e.transfer_id AS "transferId", e.act_id AS "actId", e.detail, e.note, e.corrects_id AS "correctsId",
           e.correction_reason AS "correctionReason"
    FROM own e
    JOIN names own_name ON own_name.id = e.organization_id
    LEFT JOIN names other_name ON other_name.id = e.counterpart_id
    LEFT JOIN app.recorder_names(ARRAY(SELECT recorded_by FROM own)) r ON r.id = e.recorded_by
    ORDER BY e.effective_on, e.position, e.recorded_at`;
}
