import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { withScope } from "@/lib/db/with-scope";
import type { Attendance } from "./participation";
import type { CampaignStatus, StudyStatus } from "./terms";

/** A campaign that ran while the member was on the list of a unit in scope, and how that unit's members took part. */
export type MemberCampaign = {
  id: string;
  title: string;
  startsOn: CalendarDate;
  endsOn: CalendarDate;
  status: CampaignStatus;
  unit: { code: string; name: string; status: StudyStatus; members: Attendance };
  /** What the unit's rolls say of the member; null where the member is not on its list. */
  own: MemberResult | null;
};

export type MemberResult = "PRESENT" | "MADE_UP" | "EXCUSED" | "UNEXCUSED" | "NOT_CALLED";

/**
 * The campaigns a member was to study in, the newest first, with what the rolls say of the member where the unit has called
 * them by name. The one place where a member's page reads of study.
 */
export function getMemberStudy(viewer: Viewer, memberId: string): Promise<MemberCampaign[]> {
  return withScope(
    viewer,
    (db) => db.$queryRaw<MemberCampaign[]>`
      SELECT c.id, c.title, c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn", c.status::text,
             json_build_object(
               'code', o.code, 'name', o.name, 'status', u.status,
               'members', json_build_object(
                 'summoned', COALESCE(a.summoned, 0), 'present', COALESCE(a.present, 0), 'madeUp', COALESCE(a.made_up, 0)
               )
             ) AS unit, own.result AS own
      FROM study_campaign c
      JOIN study_unit u ON u.campaign_id = c.id
      JOIN organization o ON o.id = u.organization_id
      LEFT JOIN study_attendance a ON a.study_unit_id = u.id AND a.audience = 'MEMBERS'
      LEFT JOIN LATERAL (
        SELECT CASE WHEN r.present THEN 'PRESENT' WHEN r.made_up THEN 'MADE_UP' WHEN r.excused THEN 'EXCUSED'
                    WHEN r.unexcused THEN 'UNEXCUSED' ELSE 'NOT_CALLED' END AS result
        FROM study_summons s JOIN app.study_roll_result r ON r.summons_id = s.id
        WHERE s.study_unit_id = u.id AND s.member_id = ${memberId}::uuid
      ) own ON true
      WHERE c.status <> 'DRAFT' AND EXISTS (
        SELECT FROM membership s JOIN organization cell ON cell.id = s.organization_id
        WHERE s.member_id = ${memberId}::uuid AND cell.base_id = u.organization_id
          AND s.starts_on <= c.ends_on AND (s.ends_on IS NULL OR s.ends_on > c.starts_on)
      )
      ORDER BY c.starts_on DESC, c.id DESC, o.code`,
  );
}
