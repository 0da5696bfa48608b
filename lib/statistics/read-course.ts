import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { arrangeMonths, type MonthCounts, monthsSql } from "@/lib/balance/months";
import { canSeeBalance } from "@/lib/balance/policy";
import { scopeOf } from "@/lib/balance/scope";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { remember } from "@/lib/db/remember";
import type { ScopedDb } from "@/lib/db/with-scope";
import { badgeCounts, badgeScope, badgesSql } from "@/lib/worklist/queries/count-badges";
import type { BadgeCounts } from "@/lib/worklist/worklist";
import { type DashboardFilter, isFilteredBeyond } from "./dashboard-filter";
import type { Course, Place } from "./homes";
import { badgeFilters } from "./prepare-badges";

/** Twelve months behind a day and a year of badges before it, in one statement; null where they cannot follow the filter. */
export async function readCourse(
  db: ScopedDb,
  viewer: Viewer,
  on: CalendarDate,
  filter: DashboardFilter,
  place: Place | null,
): Promise<Course | null> {
  if (isFilteredBeyond(filter, badgeFilters)) return null;
  const scope = filter.unit === null ? scopeOf(viewer.organization) : place?.scope;
  if (!scope || !canSeeBalance(viewer, scope)) return null;
  return remember(db, `course ${viewer.today} ${on} ${filter.unit}`, async () => {
    const badges = badgeScope(viewer, on, filter.unit);
    const [answer] = await db.$queryRaw<[{ months: MonthCounts; badges: BadgeCounts["counts"] }]>`
      SELECT ${monthsSql(scope, on)} AS months, ${badgesSql(badges)} AS badges`;
    return {
      trend: { scopeName: scope.name, months: arrangeMonths(answer.months, on) },
      badges: badgeCounts(answer.badges, badges),
    };
  });
}
