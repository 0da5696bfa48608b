import "server-only";
import { type CalendarDate, daysBetween } from "@/lib/dates/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { CampaignParticipation } from "@/lib/study/unit-participation";
import type { Changes } from "./changes";

/**
 * What people entered from the first moment of `since` on; what came with the register when it was set up (an event that
 * nobody recorded) is no news. Reports go by the day they were handed in. Of an earlier day, only what was known by its end.
 */
export async function readChanges(
  db: ScopedDb,
  { since, on, today }: { since: CalendarDate; on: CalendarDate; today: CalendarDate },
  participation: CampaignParticipation | null,
): Promise<Changes> {
  // A demonstration's today lies in the past, and what is entered in it is still of today.
  const until = on < today ? on : null;
  const [answer] = await db.$queryRaw<Omit<Changes, "since" | "newlyLate">[]>`
    WITH span AS (
      SELECT ${since}::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS first,
             COALESCE((${until}::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh', 'infinity') AS last
    ),
    entry AS (
      SELECT e.kind FROM member_event e, span
      WHERE e.recorded_by IS NOT NULL AND e.recorded_at >= span.first AND e.recorded_at < span.last
    )
    SELECT (SELECT COALESCE(json_agg(k ORDER BY k.entries DESC, k.kind), '[]') FROM (
              SELECT kind, count(*)::int AS entries FROM entry GROUP BY kind
            ) k) AS recorded,
           (SELECT COALESCE(json_agg(r ORDER BY r."reportedOn" DESC, r.position, r.code), '[]') FROM (
              SELECT u.campaign_id AS "campaignId", o.code, o.short_name AS name, o.position, u.reported_on AS "reportedOn"
              FROM study_unit u JOIN organization o ON o.id = u.organization_id
              WHERE u.reported_on BETWEEN ${since}::date AND ${on}::date
            ) r) AS reports,
           (SELECT COALESCE(json_agg(i ORDER BY i.at DESC), '[]') FROM (
              SELECT b.id, b.file_name AS "fileName", b.account_name AS by, b.created_count AS created,
                     b.changed_count AS changed, b.applied_at AS at
              FROM import_batch b, span
              WHERE b.status = 'APPLIED' AND b.applied_at >= span.first AND b.applied_at < span.last
              ORDER BY b.applied_at DESC LIMIT 20
            ) i) AS imports`;
  if (!answer) throw new Error("A SELECT without FROM has one row");
  return { since, ...answer, newlyLate: newlyLate(participation, since, on) };
}

/** The units of which the first day overdue lies within the span; those longest overdue are no news. */
function newlyLate(
  participation: CampaignParticipation | null,
  since: CalendarDate,
  on: CalendarDate,
): Changes["newlyLate"] {
  if (!participation) return [];
  const most = daysBetween(since, on) + 1;
  return participation.units.flatMap(({ code, shortName, lateness }) =>
    lateness !== null && lateness.days <= most
      ? [{ campaignId: participation.campaign.id, code, name: shortName, days: lateness.days }]
      : [],
  );
}
