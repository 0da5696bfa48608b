import "server-only";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { Arrival, Departure, ListChanges } from "./list-change";
import { peopleOfBases } from "./summons";

/** The place of a list: a unit of a campaign. */
type ListPlace = { id: string; campaignId: string; organizationId: string };

/** How a unit's list differs from the register on a day, by name. Nothing where no list was taken: all of it is to come. */
export async function findListChanges(db: ScopedDb, unit: ListPlace, on: CalendarDate): Promise<ListChanges> {
  return { arrivals: await findArrivals(db, unit, on), departures: await findDepartures(db, unit, on) };
}

function findArrivals(db: ScopedDb, unit: ListPlace, on: CalendarDate): Promise<Arrival[]> {
  return db.$queryRaw<Arrival[]>`
    WITH arrival AS MATERIALIZED (
      SELECT p.*, u.listed_on, COALESCE(p.member_id, p.guest_id) AS id
      FROM study_unit u JOIN ${peopleOfBases(on)} p ON p.base_id = u.organization_id
      WHERE u.id = ${unit.id}::uuid AND p.base_id = ${unit.organizationId}::uuid AND u.listed_on IS NOT NULL
        AND p.is_exempt IS NOT TRUE AND p.is_away IS NOT TRUE
        AND NOT EXISTS (
          SELECT FROM study_summons s
          WHERE s.study_unit_id = u.id AND (s.member_id = p.member_id OR s.guest_id = p.guest_id)
        )
    ), elsewhere AS MATERIALIZED (
      SELECT id FROM app.summoned_elsewhere(
        ${unit.campaignId}::uuid, ${unit.id}::uuid, ARRAY(SELECT id FROM arrival)
      ) AS found (id)
    )
    SELECT a.id, a.full_name AS "fullName", cell.name AS "cellName",
           EXISTS (SELECT FROM elsewhere e WHERE e.id = a.id) AS "isElsewhere",
           CASE
             WHEN a.guest_id IS NOT NULL THEN 'GUEST'
             WHEN stay.start_reason = 'OPENING' THEN 'RECORDED_LATE'
             WHEN stay.start_reason IS NOT NULL THEN stay.start_reason::text
             WHEN p.exempt_to > a.listed_on THEN 'EXEMPTION_ENDED'
             WHEN p.temp_away_to > a.listed_on THEN 'RETURNED'
             ELSE 'RECORDED_LATE'
           END AS reason,
           (CASE
             WHEN a.guest_id IS NOT NULL THEN (SELECT g.starts_on FROM temporary_guest g WHERE g.id = a.guest_id)
             WHEN stay.start_reason IS NOT NULL THEN stay.starts_on
             WHEN p.exempt_to > a.listed_on THEN p.exempt_to
             WHEN p.temp_away_to > a.listed_on THEN p.temp_away_to
           END)::text AS on
    FROM arrival a JOIN organization cell ON cell.id = a.cell_id
    LEFT JOIN member p ON p.id = a.member_id
    LEFT JOIN LATERAL (
      SELECT m.start_reason, m.starts_on FROM membership m JOIN organization o ON o.id = m.organization_id
      WHERE m.member_id = a.member_id AND o.base_id = a.base_id AND m.starts_on > a.listed_on
        AND NOT EXISTS (
          SELECT FROM membership was JOIN organization there ON there.id = was.organization_id
          WHERE was.member_id = a.member_id AND there.base_id = a.base_id
            AND was.starts_on <= a.listed_on AND (was.ends_on IS NULL OR was.ends_on > a.listed_on)
        )
      ORDER BY m.starts_on LIMIT 1
    ) stay ON true
    ORDER BY a.position, a.code, a.sort_key, a.id`;
}

function findDepartures(db: ScopedDb, unit: ListPlace, on: CalendarDate): Promise<Departure[]> {
  return db.$queryRaw<Departure[]>`
    WITH here AS MATERIALIZED (
      SELECT p.member_id, p.guest_id, p.is_exempt, p.is_away FROM ${peopleOfBases(on)} p
      WHERE p.base_id = ${unit.organizationId}::uuid
    )
    SELECT s.id, s.full_name AS "fullName", cell.name AS "cellName",
           EXISTS (SELECT FROM study_roll_entry e WHERE e.summons_id = s.id AND e.state = 'PRESENT') AS "hasStudied",
           CASE
             WHEN s.guest_id IS NOT NULL THEN 'GUEST_LEFT'
             WHEN h.is_exempt THEN 'EXEMPT'
             WHEN h.is_away THEN 'AWAY'
             ELSE COALESCE(last.end_reason::text, 'RECORDED_LATE')
           END AS reason,
           (CASE
             WHEN s.guest_id IS NOT NULL THEN g.ended_on
             WHEN h.is_exempt THEN p.exempt_from
             WHEN h.is_away THEN p.temp_away_from
             ELSE last.ends_on
           END)::text AS on
    FROM study_summons s JOIN organization cell ON cell.id = s.cell_id
    LEFT JOIN here h ON h.member_id = s.member_id OR h.guest_id = s.guest_id
    LEFT JOIN member p ON p.id = h.member_id
    LEFT JOIN temporary_guest g ON g.id = s.guest_id
    LEFT JOIN LATERAL (
      SELECT m.end_reason, m.ends_on FROM membership m JOIN organization o ON o.id = m.organization_id
      WHERE m.member_id = s.member_id AND o.base_id = s.organization_id AND m.ends_on <= ${on}::date
      ORDER BY m.ends_on DESC LIMIT 1
    ) last ON true
    WHERE s.study_unit_id = ${unit.id}::uuid
      AND (h.member_id IS NULL AND h.guest_id IS NULL OR h.is_exempt IS TRUE OR h.is_away IS TRUE)
    ORDER BY s.list_number`;
}

/** Takes people into a list at its end; answers how many of them there was room for in the campaign. */
export function takeIn(
  db: ScopedDb,
  unit: ListPlace,
  people: readonly string[],
  on: CalendarDate,
): Promise<number> {
  // Numbers once given are on paper: the next is beyond every one given before, whoever left since.
  return db.$executeRaw`
    INSERT INTO study_summons (
      id, campaign_id, study_unit_id, organization_id, cell_id, member_id, guest_id, full_name, is_cadre, list_number, added_on
    )
    SELECT gen_random_uuid(), ${unit.campaignId}::uuid, ${unit.id}::uuid, p.base_id, p.cell_id, p.member_id, p.guest_id, p.full_name,
           p.is_cadre, u.headcount - u.exempt - u.away + u.guests + u.added
             + row_number() OVER (ORDER BY p.position, p.code, p.sort_key, COALESCE(p.member_id, p.guest_id)), ${on}::date
    FROM ${peopleOfBases(on)} p JOIN study_unit u ON u.id = ${unit.id}::uuid AND u.organization_id = p.base_id
    WHERE p.base_id = ${unit.organizationId}::uuid AND COALESCE(p.member_id, p.guest_id) = ANY (${[...people]}::uuid[])
      AND p.is_exempt IS NOT TRUE AND p.is_away IS NOT TRUE
    ON CONFLICT DO NOTHING`;
}

/** Takes lines off a list, with what rolls said of their absence; answers how many. Whoever was there stays. */
export function takeOff(db: ScopedDb, unit: ListPlace, lines: readonly string[]): Promise<number> {
  return db.$executeRaw`
    DELETE FROM study_summons s
    WHERE s.study_unit_id = ${unit.id}::uuid AND s.id = ANY (${[...lines]}::uuid[])
      AND NOT EXISTS (SELECT FROM study_roll_entry e WHERE e.summons_id = s.id AND e.state = 'PRESENT')`;
}
