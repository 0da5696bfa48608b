import "server-only";
import type { Role } from "@/lib/access/permissions";
import { addDays, type CalendarDate } from "@/lib/dates/calendar-date";
import { Prisma } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import { isListed, peopleOn } from "@/lib/ledger/people-on";
import { ageBands, bornWithin } from "@/lib/members/age-bands";
import { gatherFigures, type MemberFigureRow, type MemberFigures } from "./gather-figures";
import { partyAgeMonthsSql } from "./party-age-sql";
import type { Periods } from "./periods";

/**
 * Counts the members on the list of a day, `periods.today`, in every way the home pages show. One statement, one pass over the members:
 * grouped by cell and by the crossing of all traits, a few hundred rows from which each figure is then added up. A
 * grouping for each chart takes twice the time.
 */
export async function readMemberFigures(
  db: ScopedDb,
  viewer: { role: Role; today: CalendarDate },
  periods: Periods,
): Promise<MemberFigures> {
  const { today: on, yearStart, yearEnd, lastYearEnd, lastYearStart, lastYearToday } = periods;
  const rows = await db.$queryRaw<MemberFigureRow[]>`
    WITH listed AS (
      SELECT m.organization_id, m.sex, width_bucket(m.born_on, ${bandEdges(on)}::date[]) AS bucket,
             m.professional_level AS education, m.political_theory AS theory, m.official_on, m.admitted_on,
             ${partyAgeMonthsSql(on)} AS party_age_months
      FROM ${peopleOn(viewer, on)} m
      WHERE ${isListed(viewer, on)}
    ),
    bundle AS (
      SELECT GROUPING(organization_id) = 1 AS of_traits, organization_id, sex, bucket, education, theory,
             count(*) AS members,
             count(*) FILTER (WHERE official_on <= ${on}::date) AS official,
             sum(party_age_months) FILTER (WHERE official_on <= ${on}::date) AS party_age_months,
             count(*) FILTER (WHERE admitted_on BETWEEN ${yearStart}::date AND ${yearEnd}::date) AS admitted,
             count(*) FILTER (WHERE official_on <= ${lastYearEnd}::date) AS official_before,
             count(*) FILTER (WHERE official_on <= ${lastYearToday}::date) AS official_last_year,
             count(*) FILTER (WHERE admitted_on BETWEEN ${lastYearStart}::date AND ${lastYearToday}::date) AS admitted_before
      FROM listed
      GROUP BY GROUPING SETS ((organization_id), (sex, bucket, education, theory))
    )
    SELECT CASE GROUPING(sex, education, theory)
             WHEN 3 THEN 'SEX_AND_AGE' WHEN 5 THEN 'EDUCATION' WHEN 6 THEN 'THEORY' ELSE 'ALL' END AS part,
           sex::text, bucket, COALESCE(education::text, theory::text) AS code, ${sums},
           0 AS organizations, 0 AS organizations_before, 0 AS organizations_last_year
    FROM bundle
    WHERE of_traits
    GROUP BY GROUPING SETS ((sex, bucket), (education), (theory), ())
    UNION ALL
    SELECT 'TYPE', NULL, NULL, base.type_code, ${sums},
           count(DISTINCT base.id) FILTER (WHERE ${inBeing(on)})::int,
           count(DISTINCT base.id) FILTER (WHERE ${inBeing(lastYearEnd)})::int,
           count(DISTINCT base.id) FILTER (WHERE ${inBeing(lastYearToday)})::int
    FROM organization base
    LEFT JOIN organization cell ON cell.base_id = base.id
    LEFT JOIN bundle ON bundle.organization_id = cell.id
    WHERE base.kind IN ('BASE_COMMITTEE', 'BASE_CELL')
    GROUP BY base.type_code`;
  return gatherFigures(rows);
}

const sums = Prisma.sql`
  COALESCE(sum(members), 0)::int AS members, COALESCE(sum(official), 0)::int AS official,
  COALESCE(sum(party_age_months), 0)::int AS party_age_months, COALESCE(sum(admitted), 0)::int AS admitted,
  COALESCE(sum(official_before), 0)::int AS official_before,
  COALESCE(sum(official_last_year), 0)::int AS official_last_year,
  COALESCE(sum(admitted_before), 0)::int AS admitted_before`;

/** The first birthday of each band but the oldest, oldest first: bucket 0 is the oldest band. */
function bandEdges(on: CalendarDate): CalendarDate[] {
  return ageBands
    .map((band) => bornWithin(band, on).until)
    .filter((until) => until !== null)
    .map((until) => addDays(until, 1))
    .toReversed();
}

function inBeing(on: CalendarDate): Prisma.Sql {
  return Prisma.sql`(base.valid_from IS NULL OR base.valid_from <= ${on}::date)
    AND (base.valid_to IS NULL OR base.valid_to > ${on}::date)`;
}
