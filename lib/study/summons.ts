import "server-only";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { Prisma } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { MembersOnList } from "./study-unit";

const { sql } = Prisma;

/**
 * Everybody of the base organisations on a day: the members on their lists, and the temporary guests who are here. `is_exempt` and
 * `is_away` are not summoned. Those on mission or leave stay in: they are absent with a reason.
 */
export const peopleOfBases = (on: CalendarDate) => sql`(
  SELECT cell.base_id, cell.id AS cell_id, cell.position, cell.code, p.id AS member_id, NULL::uuid AS guest_id, p.full_name, p.sort_key,
         p.exempt_from <= ${on}::date AND (p.exempt_to IS NULL OR p.exempt_to > ${on}::date) AS is_exempt,
         p.temp_away_from <= ${on}::date AND (p.temp_away_to IS NULL OR p.temp_away_to > ${on}::date) AS is_away,
         EXISTS (
           SELECT FROM organization_officer f JOIN organization body ON body.id = f.organization_id
           WHERE f.member_id = p.id AND body.base_id = cell.base_id
             AND f.starts_on <= ${on}::date AND (f.ends_on IS NULL OR f.ends_on > ${on}::date)
         ) AS is_cadre
  FROM membership m JOIN organization cell ON cell.id = m.organization_id JOIN member p ON p.id = m.member_id
  WHERE m.starts_on <= ${on}::date AND (m.ends_on IS NULL OR m.ends_on > ${on}::date)
  UNION ALL
  SELECT cell.base_id, cell.id, cell.position, cell.code, NULL, g.id, g.full_name, g.sort_key, false, false, false
  FROM temporary_guest g JOIN organization cell ON cell.id = g.organization_id
  WHERE g.starts_on <= ${on}::date AND (g.ended_on IS NULL OR g.ended_on > ${on}::date)
)`;

const counts = sql`
  count(*) FILTER (WHERE guest_id IS NULL)::int AS headcount,
  count(*) FILTER (WHERE is_exempt)::int AS exempt,
  count(*) FILTER (WHERE is_away AND is_exempt IS NOT TRUE)::int AS away,
  count(*) FILTER (WHERE guest_id IS NOT NULL)::int AS guests`;

/** Counts from the register whom a campaign can summon, before its list is taken. */
export async function countMembersOnList(
  db: ScopedDb,
  organizationId: string,
  on: CalendarDate,
): Promise<MembersOnList> {
  const [row] = await db.$queryRaw<Pick<MembersOnList, "headcount" | "exempt" | "away" | "guests">[]>`
    SELECT ${counts} FROM ${peopleOfBases(on)} p WHERE p.base_id = ${organizationId}::uuid`;
  return { on, ...(row ?? { headcount: 0, exempt: 0, away: 0, guests: 0 }), added: 0, removed: 0 };
}

/**
 * Takes the list of everybody summoned, as of a day, for the units of a campaign that have none yet; or of one of them. Numbered
 * by cell and name. Somebody another unit has summoned already is not summoned twice.
 */
export async function takeLists(
  db: ScopedDb,
  campaignId: string,
  on: CalendarDate,
  unitId: string | null = null,
): Promise<void> {
  await db.$executeRaw`
    WITH unit AS (
      SELECT id, organization_id FROM study_unit
      WHERE campaign_id = ${campaignId}::uuid AND listed_on IS NULL AND (${unitId}::uuid IS NULL OR id = ${unitId}::uuid)
    ), person AS MATERIALIZED (
      SELECT unit.id AS unit_id, p.* FROM unit JOIN ${peopleOfBases(on)} p ON p.base_id = unit.organization_id
    ), listed AS (
      INSERT INTO study_summons (
        id, campaign_id, study_unit_id, organization_id, cell_id, member_id, guest_id, full_name, is_cadre, list_number
      )
      SELECT gen_random_uuid(), ${campaignId}::uuid, unit_id, base_id, cell_id, member_id, guest_id, full_name, is_cadre,
             row_number() OVER (PARTITION BY unit_id ORDER BY position, code, sort_key, COALESCE(member_id, guest_id))
      FROM person WHERE is_exempt IS NOT TRUE AND is_away IS NOT TRUE
      ON CONFLICT DO NOTHING
    )
    UPDATE study_unit u
    SET listed_on = ${on}::date, headcount = COALESCE(n.headcount, 0), exempt = COALESCE(n.exempt, 0),
        away = COALESCE(n.away, 0), guests = COALESCE(n.guests, 0)
    FROM unit LEFT JOIN (SELECT unit_id, ${counts} FROM person GROUP BY unit_id) n ON n.unit_id = unit.id
    WHERE u.id = unit.id`;
}
