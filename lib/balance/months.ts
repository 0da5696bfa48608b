import "server-only";
import { addMonths, type CalendarDate, startOfMonth } from "@/lib/dates/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import { changes } from "./changes";
import { type Period, periodsBetween, untilToday } from "./period";
import type { BalanceScope } from "./scope";

/** Who came and who went in a month; null where the register did not yet exist. */
export type MonthFlow = { period: Period; increase: number | null; decrease: number | null };

/** The flows of the twelve months up to a day, the oldest first: the lines B and C of twelve balances in one statement. */
export async function readMonths(
  db: ScopedDb,
  scope: BalanceScope,
  until: CalendarDate,
  openedOn: CalendarDate | null,
): Promise<MonthFlow[]> {
  const from = addMonths(startOfMonth(until), -11);
  const rows = await db.$queryRaw<{ month: string; increase: number; decrease: number }[]>`
    WITH ${changes(scope, { from, to: until })}
    SELECT to_char(effective_on, 'YYYY-MM') AS month,
           count(*) FILTER (WHERE root LIKE 'B%')::int AS increase, count(*) FILTER (WHERE root LIKE 'C%')::int AS decrease
    FROM change WHERE effective_on >= ${from}::date AND total_line IS NOT NULL
    GROUP BY month`;
  return periodsBetween("MONTH", from, until)
    .toReversed()
    .map((period) => {
      const existed = openedOn !== null && openedOn <= period.to;
      const row = rows.find(({ month }) => month === period.code);
      return {
        period: untilToday(period, until),
        increase: existed ? (row?.increase ?? 0) : null,
        decrease: existed ? (row?.decrease ?? 0) : null,
      };
    });
}
