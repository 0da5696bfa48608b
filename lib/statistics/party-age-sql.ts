import "server-only";
import { addDays, type CalendarDate } from "@/lib/dates/calendar-date";
import { Prisma } from "@/lib/db/generated/client";

/**
 * Completed months of Party age of the member row `m` on `asOf`: `partyAgeMonths` of lib/members/party-age said to
 * Postgres, for the official members it speaks of. A database test holds the two together row by row.
 */
export function partyAgeMonthsSql(asOf: CalendarDate): Prisma.Sql {
  const since = Prisma.sql`COALESCE(m.admission_decided_on, m.admitted_on)`;
  const monthIndex = Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7));
  // A month that lacks the day is complete on its last day, so on a last day no day is still to come.
  const lastCompleteDay = addDays(asOf, 1).endsWith("-01") ? 31 : Number(asOf.slice(8));
  return Prisma.sql`(
    ${monthIndex}::int - date_part('year', ${since}) * 12 - date_part('month', ${since})
    - (date_part('day', ${since}) > ${lastCompleteDay}::int)::int
  )`;
}
