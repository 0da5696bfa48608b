import "server-only";
import { addDays, addMonths, type CalendarDate, startOfMonth } from "@/lib/dates/calendar-date";
import { Prisma } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import { changes } from "./changes";
import { type Period, periodsBetween, untilToday } from "./period";
import type { BalanceScope } from "./scope";

/** Who came, who of them was admitted, who went in a month, and who was on the list at its end; null before the register began. */
export type MonthFlow = {
  period: Period;
  increase: number | null;
  admitted: number | null;
  decrease: number | null;
  closing: number | null;
};

/** What `monthsSql` answers, as JSON. */
export type MonthCounts = {
  openedOn: CalendarDate | null;
  flows: readonly { month: string; increase: number; admitted: number; decrease: number }[];
  /** People by the first of the last days they are on the list on, and the first after they are not. */
  stays: readonly { first: number; end: number | null; people: number }[];
};

/**
 * The flows of the twelve months up to a day, the oldest first: the lines B, B1 and C of twelve balances, with the lists at their
 * ends. The list is that of the tiles: who is on the way between two organisations is on nobody's.
 */
export async function readMonths(
  db: ScopedDb,
  scope: BalanceScope,
  until: CalendarDate,
): Promise<MonthFlow[]> {
  const [answer] = await db.$queryRaw<[{ months: MonthCounts }]>`SELECT ${monthsSql(scope, until)} AS months`;
  return arrangeMonths(answer.months, until);
}

/** The same as an expression, for a statement that reads other things besides; `arrangeMonths` makes the months of it. */
export function monthsSql(scope: BalanceScope, until: CalendarDate): Prisma.Sql {
  const months = monthsUntil(until);
  const from = months[0]?.from ?? until;
  const dayAfterEach = months.map(({ to }) => addDays(to, 1));
  return Prisma.sql`(
    WITH ${changes(scope, { from, to: until })}
    SELECT json_build_object(
      'openedOn', (SELECT min(e.effective_on) FROM member_event e),
      'flows', (SELECT COALESCE(json_agg(f), '[]') FROM (
        SELECT to_char(effective_on, 'YYYY-MM') AS month, count(*) FILTER (WHERE root LIKE 'B%')::int AS increase,
               count(*) FILTER (WHERE root = 'B1')::int AS admitted,
               count(*) FILTER (WHERE root LIKE 'C%')::int AS decrease
        FROM change WHERE effective_on >= ${from}::date AND total_line IS NOT NULL
        GROUP BY month
      ) f),
      'stays', (SELECT COALESCE(json_agg(s), '[]') FROM (
        SELECT width_bucket(m.starts_on, ${dayAfterEach}::date[]) AS first,
               width_bucket(m.ends_on, ${dayAfterEach}::date[]) AS end, count(*)::int AS people
        FROM membership m JOIN place ON place.id = m.organization_id
        GROUP BY 1, 2
      ) s)
    )
  )`;
}

export function arrangeMonths({ openedOn, flows, stays }: MonthCounts, until: CalendarDate): MonthFlow[] {
  return monthsUntil(until).map((period, index) => {
    if (openedOn === null || openedOn > period.to) {
      return { period, increase: null, admitted: null, decrease: null, closing: null };
    }
    const found = flows.find(({ month }) => month === period.code);
    const closing = stays
      .filter(({ first, end }) => first <= index && (end === null || end > index))
      .reduce((total, { people }) => total + people, 0);
    return {
      period,
      increase: found?.increase ?? 0,
      admitted: found?.admitted ?? 0,
      decrease: found?.decrease ?? 0,
      closing,
    };
  });
}

function monthsUntil(until: CalendarDate) {
  return periodsBetween("MONTH", addMonths(startOfMonth(until), -11), until)
    .toReversed()
    .map((period) => untilToday(period, until));
}
