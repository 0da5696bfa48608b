import "server-only";
import type { Role } from "@/lib/access/permissions";
import { addDays, type CalendarDate } from "@/lib/dates/calendar-date";
import { Prisma } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import { peopleOn } from "@/lib/ledger/people-on";
import { ageBands, bornWithin } from "@/lib/members/age-bands";
import { memberFilter } from "@/lib/members/member-filter";
import { partyAgeEdges } from "@/lib/members/party-age-bands";
import { type DashboardFilter, searchOf } from "./dashboard-filter";
import { gatherFigures, type MemberFigureRow, type MemberFigures } from "./gather-figures";
import { partyAgeMonthsSql } from "./party-age-sql";
import type { Periods } from "./periods";

const { sql } = Prisma;

/**
 * Counts the members on the list of a day, `periods.today`, who pass a filter, in every way the home pages show. One statement,
 * one pass over the members: grouped by cell, by the crossing of the traits of few values, and by each of the others, a few
 * hundred rows from which each figure is then added up. A grouping for each chart takes twice the time.
 */
export async function readMemberFigures(
  db: ScopedDb,
  viewer: { role: Role; today: CalendarDate },
  periods: Periods,
  filter: DashboardFilter,
): Promise<MemberFigures> {
  const { today: on, yearStart, yearEnd, lastYearEnd, lastYearStart, lastYearToday } = periods;
  const rows = await db.$queryRaw<MemberFigureRow[]>`
    WITH listed AS (
      SELECT m.organization_id, m.sex, width_bucket(m.born_on, ${bandEdges(on)}::date[]) AS bucket,
             m.professional_level AS education, m.political_theory AS theory, m.official_on, m.admitted_on,
             CASE WHEN m.official_on <= ${on}::date
               THEN width_bucket(COALESCE(m.admission_decided_on, m.admitted_on), ${partyAgeEdges(on)}::date[])
             END AS party_bucket,
             m.ethnicity_code AS ethnicity, m.religion, ${partyAgeMonthsSql(on)} AS party_age_months
      FROM ${peopleOn(viewer, on)} m
      WHERE ${memberFilter(viewer, searchOf(filter, on))}
    ),
    bundle AS (
      SELECT GROUPING(organization_id, sex, party_bucket, ethnicity, religion) AS grouped,
             organization_id, sex, bucket, education, theory, party_bucket, ethnicity, religion,
             count(*) AS members,
             count(*) FILTER (WHERE official_on <= ${on}::date) AS official,
             sum(party_age_months) FILTER (WHERE official_on <= ${on}::date) AS party_age_months,
             count(*) FILTER (WHERE admitted_on BETWEEN ${yearStart}::date AND ${yearEnd}::date) AS admitted,
             count(*) FILTER (WHERE official_on <= ${lastYearEnd}::date) AS official_before,
             count(*) FILTER (WHERE official_on <= ${lastYearToday}::date) AS official_last_year,
             count(*) FILTER (WHERE admitted_on BETWEEN ${lastYearStart}::date AND ${lastYearToday}::date) AS admitted_before
      FROM listed
      GROUP BY GROUPING SETS
        ((organization_id), (sex, bucket, education, theory), (party_bucket), (ethnicity), (religion))
    )
    SELECT CASE GROUPING(sex, education, theory)
             WHEN 3 THEN 'SEX_AND_AGE' WHEN 5 THEN 'EDUCATION' WHEN 6 THEN 'THEORY' ELSE 'ALL' END AS part,
           sex::text, bucket, COALESCE(education::text, theory::text) AS code, NULL AS label, ${sums}, ${noOrganizations}
    FROM bundle
    WHERE grouped = ${byTraits}
    GROUP BY GROUPING SETS ((sex, bucket), (education), (theory), ())
    UNION ALL
    SELECT CASE grouped WHEN ${byPartyAge} THEN 'PARTY_AGE' WHEN ${byEthnicity} THEN 'ETHNICITY' ELSE 'RELIGION' END,
           NULL, party_bucket, COALESCE(ethnicity, religion::text), NULL, ${sums}, ${noOrganizations}
    FROM bundle
    WHERE grouped IN (${byPartyAge}, ${byEthnicity}, ${byReligion})
    GROUP BY grouped, party_bucket, ethnicity, religion
    UNION ALL
    SELECT 'TYPE', NULL, NULL, base.type_code, NULL, ${sums},
           count(DISTINCT base.id) FILTER (WHERE ${inBeing(on)})::int,
           count(DISTINCT base.id) FILTER (WHERE ${inBeing(lastYearEnd)})::int,
           count(DISTINCT base.id) FILTER (WHERE ${inBeing(lastYearToday)})::int
    FROM organization base
    LEFT JOIN organization cell ON cell.base_id = base.id
    LEFT JOIN bundle ON bundle.organization_id = cell.id
    WHERE base.kind IN ('BASE_COMMITTEE', 'BASE_CELL') AND ${ofFilter(filter)}
    GROUP BY base.type_code
    UNION ALL
    (SELECT 'UNIT', NULL, NULL, unit.code, unit.name, ${sums}, ${noOrganizations}
     FROM organization base
     JOIN organization cell ON cell.base_id = base.id
     JOIN organization unit ON unit.id = ${ofUnits(viewer, filter) ? sql`base.id` : sql`cell.id`}
     LEFT JOIN bundle ON bundle.organization_id = cell.id
     WHERE base.kind IN ('BASE_COMMITTEE', 'BASE_CELL') AND ${ofFilter(filter)} AND ${within(filter, sql`cell`)}
       AND unit.kind IN ('BASE_COMMITTEE', 'BASE_CELL', 'CELL')
     GROUP BY unit.id
     HAVING sum(members) > 0
     ORDER BY unit.position, unit.code)`;
  return gatherFigures(rows);
}

// GROUPING() has a bit for each of organization_id, sex, party_bucket, ethnicity, religion that a row is not grouped by.
const byTraits = sql`23`;
const byPartyAge = sql`27`;
const byEthnicity = sql`29`;
const byReligion = sql`30`;

const sums = sql`
  COALESCE(sum(members), 0)::int AS members, COALESCE(sum(official), 0)::int AS official,
  COALESCE(sum(party_age_months), 0)::int AS party_age_months, COALESCE(sum(admitted), 0)::int AS admitted,
  COALESCE(sum(official_before), 0)::int AS official_before,
  COALESCE(sum(official_last_year), 0)::int AS official_last_year,
  COALESCE(sum(admitted_before), 0)::int AS admitted_before`;

const noOrganizations = sql`0 AS organizations, 0 AS organizations_before, 0 AS organizations_last_year`;

/** Whether the parts to drill into are base organisations; else they are the cells of the one looked at. */
function ofUnits({ role }: { role: Role }, { unit }: DashboardFilter): boolean {
  return unit === null && role !== "SECRETARY";
}

/** Of the base organisations, those a filter by organisation or type leaves. Filters by people leave all of them. */
function ofFilter({ unit, type }: DashboardFilter): Prisma.Sql {
  const ofType = type === null ? sql`true` : sql`base.type_code = ${type}`;
  if (unit === null) return ofType;
  return sql`${ofType} AND EXISTS (
    SELECT FROM organization asked
    WHERE asked.code = ${unit} AND (base.path @> ARRAY[asked.id] OR asked.base_id = base.id))`;
}

function within({ unit }: DashboardFilter, organization: Prisma.Sql): Prisma.Sql {
  if (unit === null) return sql`true`;
  return sql`${organization}.path @> ARRAY[(SELECT id FROM organization WHERE code = ${unit})]`;
}

/** The first birthday of each band but the oldest, oldest first: bucket 0 is the oldest band. */
function bandEdges(on: CalendarDate): CalendarDate[] {
  return ageBands
    .flatMap((band) => bornWithin(band, on).until ?? [])
    .map((until) => addDays(until, 1))
    .toReversed();
}

function inBeing(on: CalendarDate): Prisma.Sql {
  return sql`(base.valid_from IS NULL OR base.valid_from <= ${on}::date)
    AND (base.valid_to IS NULL OR base.valid_to > ${on}::date)`;
}
