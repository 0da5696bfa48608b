import "server-only";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { MembersOnList } from "./study-unit";

/**
 * Counts from the register whom a campaign can summon: everybody on the lists of the organisation and its cells, and the exempt among
 * them, who are not summoned. Those on mission or leave stay in: they are absent with a reason.
 */
export async function findMembersOnList(
  db: ScopedDb,
  organizationId: string,
  on: CalendarDate,
): Promise<MembersOnList> {
  const rows = await db.$queryRaw<{ headcount: number; exempt: number }[]>`
    SELECT count(*)::int AS headcount,
           (count(*) FILTER (
             WHERE p.exempt_from <= ${on}::date AND (p.exempt_to IS NULL OR p.exempt_to > ${on}::date)
           ))::int AS exempt
    FROM membership m
    JOIN organization o ON o.id = m.organization_id
    JOIN member p ON p.id = m.member_id
    WHERE o.base_id = ${organizationId}::uuid
      AND m.starts_on <= ${on}::date AND (m.ends_on IS NULL OR m.ends_on > ${on}::date)`;
  return { on, headcount: rows[0]?.headcount ?? 0, exempt: rows[0]?.exempt ?? 0 };
}
