import "server-only";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { StudyUnit } from "./study-unit";

/** One unit of a campaign with its numbers and sessions, in one statement. Null outside the scope. */
export async function findStudyUnit(
  db: ScopedDb,
  campaignId: string,
  code: string,
): Promise<StudyUnit | null> {
  const [unit] = await db.$queryRaw<StudyUnit[]>`
    SELECT u.id, u.version, o.id AS "organizationId", o.code, o.name, u.status::text,
           u.plan_number AS "planNumber", u.plan_on::text AS "planOn",
           u.programme_number AS "programmeNumber", u.programme_on::text AS "programmeOn",
           u.essays, u.commitments,
           u.reported_on::text AS "reportedOn", u.confirmed_on::text AS "confirmedOn", u.return_reason AS "returnReason",
           CASE WHEN u.listed_on IS NOT NULL THEN json_build_object(
             'on', u.listed_on, 'headcount', u.headcount, 'exempt', u.exempt, 'away', u.away, 'guests', u.guests,
             'added', u.added, 'removed', u.removed
           ) END AS list,
           json_build_object(
             'id', c.id, 'title', c.title, 'status', c.status, 'startsOn', c.starts_on, 'endsOn', c.ends_on,
             'reportDueOn', c.report_due_on, 'thresholdPercent', c.threshold_percent, 'audiences', c.audiences,
             'products', c.products
           ) AS campaign,
           COALESCE((
             SELECT json_agg(json_build_object('audience', a.audience, 'summoned', a.summoned, 'present', a.present,
                                               'excused', a.excused, 'unexcused', a.unexcused, 'madeUp', a.made_up)
                             ORDER BY a.audience)
             FROM study_attendance a WHERE a.study_unit_id = u.id
           ), '[]') AS attendance,
           COALESCE((
             SELECT json_agg(json_build_object('id', s.id, 'version', s.version, 'heldOn', s.held_on, 'kind', s.kind, 'mode', s.mode,
                                               'place', s.place, 'speakerName', s.speaker_name, 'speakerTitle', s.speaker_title,
                                               'summoned', s.summoned, 'present', s.present,
                                               'rolled', r.rolled, 'rolledPresent', r.present)
                             ORDER BY s.held_on, s.created_at)
             FROM study_session s
             CROSS JOIN LATERAL (SELECT count(*)::int AS rolled, (count(*) FILTER (WHERE state = 'PRESENT'))::int AS present
                                 FROM study_roll_entry e WHERE e.session_id = s.id) r
             WHERE s.study_unit_id = u.id
           ), '[]') AS sessions
    FROM study_unit u
    JOIN organization o ON o.id = u.organization_id
    JOIN study_campaign c ON c.id = u.campaign_id
    WHERE u.campaign_id = ${campaignId}::uuid AND o.code = ${code}`;
  return unit ?? null;
}
