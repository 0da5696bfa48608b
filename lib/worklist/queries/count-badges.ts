import "server-only";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { Prisma } from "@/lib/db/generated/client";
import { awardsIn, type DueScope, dueSql } from "../due-sql";
import type { BadgeCounts } from "../worklist";
import { dueScope } from "./due-scope";

/** The people to be given a badge at the awards of about a year: what the worklist lists under `horizon=365`. */
export function badgeScope(reader: DueScope["reader"], on: CalendarDate, unit: string | null): DueScope {
  return dueScope(reader, { horizon: 365, unit, award: null, level: null, on });
}

/** How many they are by award and level, as JSON and an expression, for a statement that reads other things besides. */
export function badgesSql(scope: DueScope): Prisma.Sql {
  return Prisma.sql`(SELECT COALESCE(json_agg(c), '[]') FROM (
    SELECT award_on AS award, level, count(*)::int AS people
    FROM (${dueSql("BADGE", scope)}) due GROUP BY award_on, level
  ) c)`;
}

/** The counts with the awards they are of, those for which nobody is due included. */
export function badgeCounts(counts: BadgeCounts["counts"], scope: DueScope): BadgeCounts {
  return { awards: awardsIn(scope).map(({ on }) => on), counts };
}
