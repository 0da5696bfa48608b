import "server-only";
import { sortWord } from "@/components/data-table/sort-word";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { Prisma } from "@/lib/db/generated/client";
import { spelledAsTyped } from "./member-filter";
import type { MemberSearch, MemberSort } from "./search";

const { sql, empty, join } = Prisma;

/**
 * The order of a list over `m`, its cell `c` and its base organisation `b`, as SQL after ORDER BY: the columns asked for,
 * then name and id, so that no row is on two pages and none on no page. Unknown values come last. `reversed` is the same
 * order read from its end.
 */
export function memberOrder(
  { sort, q }: Pick<MemberSearch, "sort" | "q">,
  today: CalendarDate,
  { reversed = false } = {},
): Prisma.Sql {
  const exact = q === "" ? null : spelledAsTyped(q);
  const isDefault = sortWord(sort) === "name";
  const first = isDefault && exact ? sql`${exact} ${reversed ? sql`ASC` : sql`DESC`}, ` : empty;
  const byName = sort.find(({ column }) => column === "name");
  const keys = sort.flatMap((key) => keysOf(key, today, reversed));
  const last = byName ? [] : keysOf({ column: "name", direction: "asc" }, today, reversed);
  // Backwards with the name, so that Postgres can walk the index of both backwards too.
  const id = sql`m.id ${wayOf(byName?.direction ?? "asc", reversed)}`;
  return sql`${first}${join([...keys, ...last, id])}`;
}

/** Whether `memberOrder` reads `c` and `b`. */
export function sortsByUnit({ sort }: Pick<MemberSearch, "sort">): boolean {
  return sort.some(({ column }) => column === "unit" || column === "cell");
}

function wayOf(direction: MemberSort["direction"], reversed: boolean): Prisma.Sql {
  return (direction === "asc") !== reversed ? sql`ASC` : sql`DESC`;
}

function keysOf({ column, direction }: MemberSort, today: CalendarDate, reversed: boolean): Prisma.Sql[] {
  const way = wayOf(direction, reversed);
  // Only where a value can be missing: NULLS LAST on the others would keep Postgres from walking their index backwards.
  const orUnknown = (value: Prisma.Sql) => [
    sql`${value} ${way} ${reversed ? sql`NULLS FIRST` : sql`NULLS LAST`}`,
  ];
  switch (column) {
    case "name":
      return [sql`m.sort_key ${way}`];
    case "unit":
      return [sql`b.position ${way}`, sql`b.code ${way}`];
    case "cell":
      return [sql`b.position ${way}`, sql`b.code ${way}`, sql`c.position ${way}`, sql`c.code ${way}`];
    case "bornOn":
      return [sql`m.born_on ${way}`];
    case "admittedOn":
      return [sql`m.admitted_on ${way}`];
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
