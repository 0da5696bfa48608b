import "server-only";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { Prisma } from "@/lib/db/generated/client";
import { spelledAsTyped } from "./member-filter";
import type { MemberSearch, MemberSort } from "./search";

const { sql, empty, join } = Prisma;

/**
 * The order of a list over `member m`, its cell `c` and its base organisation `b`, as SQL after ORDER BY. Ties are
 * broken by name and then by id, so that no row is on two pages and none on no page. Unknown values come last.
 */
export function memberOrder({ sort, q }: Pick<MemberSearch, "sort" | "q">, today: CalendarDate): Prisma.Sql {
  const exact = q === "" ? null : spelledAsTyped(q);
  const isDefault = sort.column === "name" && sort.direction === "asc";
  return sql`${isDefault && exact ? sql`${exact} DESC, ` : empty}${join(keysOf(sort, today))}`;
}

/** Whether `memberOrder` reads `c` and `b`. */
export function sortsByUnit({ sort }: Pick<MemberSearch, "sort">): boolean {
  return sort.column === "unit" || sort.column === "cell";
}

function keysOf({ column, direction }: MemberSort, today: CalendarDate): Prisma.Sql[] {
  const way = direction === "asc" ? sql`ASC` : sql`DESC`;
  const byName = [sql`m.sort_key`, sql`m.id`];
  // Only where a value can be missing: NULLS LAST on the others would keep Postgres from walking their index backwards.
  const orUnknown = (value: Prisma.Sql) => [sql`${value} ${way} NULLS LAST`, ...byName];
  switch (column) {
    case "name":
      return byName.map((key) => sql`${key} ${way}`);
    case "unit":
      return [sql`b.position ${way}`, sql`b.code ${way}`, ...byName];
    case "cell":
      return [
        sql`b.position ${way}`,
        sql`b.code ${way}`,
        sql`c.position ${way}`,
        sql`c.code ${way}`,
        ...byName,
      ];
    case "bornOn":
      return [sql`m.born_on ${way}`, ...byName];
    case "admittedOn":
      return [sql`m.admitted_on ${way}`, ...byName];
    case "officialOn":
      return orUnknown(sql`m.official_on`);
    case "partyAge":
      return orUnknown(partyDays(today));
    case "education":
      return orUnknown(sql`m.professional_level`);
    case "theory":
      return orUnknown(sql`m.political_theory`);
  }
}

/** Party age in days, so that a longer one is the greater; none for the probationary. */
function partyDays(today: CalendarDate): Prisma.Sql {
  return sql`CASE WHEN m.official_on <= ${today}::date
    THEN ${today}::date - COALESCE(m.admission_decided_on, m.admitted_on) END`;
}
