import "server-only";
import type { Role } from "@/lib/access/permissions";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { Prisma } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import { peopleOn } from "@/lib/ledger/people-on";
import { memberFilter } from "@/lib/members/member-filter";
import { type DashboardFilter, searchOf } from "./dashboard-filter";
import type { MemberFigures } from "./gather-figures";
import type { Periods } from "./periods";

/** What the register said on the earlier days; null where it had nobody yet, so that there is nothing to compare. */
export type EarlierFigures = {
  /** On the last day of last year. */
  members: number | null;
  women: number | null;
  probationary: number | null;
  /** The same of the same day last year. */
  lastYear: { members: number; women: number; probationary: number } | null;
  /** Admitted last year up to the same day, and on the list that day. */
  admitted: number | null;
};

type Row = {
  members: number;
  women: number;
  official: number;
  members_last_year: number;
  women_last_year: number;
  official_last_year: number;
  admitted_last_year: number;
};

/**
 * The register as it stood, by the identity every form rests on: closing − increase + decrease = opening. Of the
 * memberships only those that began or ended since are read, a few hundred instead of all.
 */
export async function readEarlierFigures(
  db: ScopedDb,
  periods: Periods,
  now: MemberFigures,
): Promise<EarlierFigures> {
  const { today, lastYearEnd, lastYearStart, lastYearToday } = periods;
  const [change] = await db.$queryRaw<Row[]>`
    SELECT COALESCE(sum(since_year_end), 0)::int AS members,
           COALESCE(sum(since_year_end) FILTER (WHERE sex = 'FEMALE'), 0)::int AS women,
           COALESCE(sum(since_year_end) FILTER (WHERE official_on <= ${lastYearEnd}::date), 0)::int AS official,
           COALESCE(sum(since_last_year), 0)::int AS members_last_year,
           COALESCE(sum(since_last_year) FILTER (WHERE sex = 'FEMALE'), 0)::int AS women_last_year,
           COALESCE(sum(since_last_year) FILTER (WHERE official_on <= ${lastYearToday}::date), 0)::int AS official_last_year,
           COALESCE(sum(since_last_year) FILTER (
             WHERE admitted_on BETWEEN ${lastYearStart}::date AND ${lastYearToday}::date), 0)::int AS admitted_last_year
    FROM (
      SELECT s.sex, s.official_on, s.admitted_on,
             ${undone(lastYearEnd, today)} AS since_year_end, ${undone(lastYearToday, today)} AS since_last_year
      FROM app.stay s
      WHERE s.starts_on BETWEEN ${lastYearToday}::date + 1 AND ${today}::date
         OR s.ends_on BETWEEN ${lastYearToday}::date + 1 AND ${today}::date
    ) change`;
  const members = now.members + (change?.members ?? 0);
  const women = now.women + (change?.women ?? 0);
  const official = now.officialBefore + (change?.official ?? 0);
  const membersLastYear = now.members + (change?.members_last_year ?? 0);
  const hadMembersLastYear = membersLastYear > 0;
  return {
    members: members > 0 ? members : null,
    women: members > 0 ? women : null,
    probationary: members > 0 ? members - official : null,
    lastYear: hadMembersLastYear
      ? {
          members: membersLastYear,
          women: now.women + (change?.women_last_year ?? 0),
          probationary: membersLastYear - now.officialLastYear - (change?.official_last_year ?? 0),
        }
      : null,
    admitted: hadMembersLastYear ? now.admittedBefore + (change?.admitted_last_year ?? 0) : null,
  };
}

type Counted = { members: number; women: number; probationary: number; admitted: number };

/**
 * The same of those who passed a filter on each day, counted from that day's list: who is 31 to 35 years old, or official, is
 * not the same people on another day, so nothing can be undone from today's.
 */
export async function readEarlierFiltered(
  db: ScopedDb,
  viewer: { role: Role; today: CalendarDate },
  { lastYearEnd, lastYearStart, lastYearToday }: Periods,
  filter: DashboardFilter,
): Promise<EarlierFigures> {
  const counted = (turn: number, day: CalendarDate) => Prisma.sql`
    SELECT ${turn}::int AS turn, count(*)::int AS members, count(*) FILTER (WHERE m.sex = 'FEMALE')::int AS women,
           count(*) FILTER (WHERE m.official_on IS NULL OR m.official_on > ${day}::date)::int AS probationary,
           count(*) FILTER (WHERE m.admitted_on BETWEEN ${lastYearStart}::date AND ${lastYearToday}::date)::int AS admitted
    FROM ${peopleOn(viewer, day)} m WHERE ${memberFilter(viewer, searchOf(filter, day))}`;
  const [yearEnd, lastYear] = await db.$queryRaw<Counted[]>`
    (${counted(1, lastYearEnd)}) UNION ALL (${counted(2, lastYearToday)}) ORDER BY turn`;
  const atYearEnd = yearEnd && yearEnd.members > 0 ? yearEnd : null;
  const lastYearKnown = lastYear && lastYear.members > 0 ? lastYear : null;
  return {
    members: atYearEnd?.members ?? null,
    women: atYearEnd?.women ?? null,
    probationary: atYearEnd?.probationary ?? null,
    lastYear: lastYearKnown && {
      members: lastYearKnown.members,
      women: lastYearKnown.women,
      probationary: lastYearKnown.probationary,
    },
    admitted: lastYearKnown?.admitted ?? null,
  };
}

/** What a stay adds to the list of `now` to give the list of `then`: −1 for a beginning since, +1 for an end since. */
function undone(then: CalendarDate, now: CalendarDate): Prisma.Sql {
  return Prisma.sql`(
    COALESCE(s.ends_on BETWEEN ${then}::date + 1 AND ${now}::date, false)::int
    - (s.starts_on BETWEEN ${then}::date + 1 AND ${now}::date)::int
  )`;
}
