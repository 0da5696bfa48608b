import "server-only";
import type { Role } from "@/lib/access/permissions";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { Prisma } from "@/lib/db/generated/client";

const { sql } = Prisma;

type Reader = { role: Role; today: CalendarDate };

/**
 * The people to read for the lists of a day, to be named `m`: of today the living records, of an earlier day everybody
 * who was ever on a list, with the record as that organisation holds it. Only with `isListed` are they the list.
 */
export function peopleOn({ today }: Reader, on: CalendarDate): Prisma.Sql {
  return on >= today ? sql`member` : sql`app.stay`;
}

/** The condition on `m` of `peopleOn` that makes it the list of that day, of the reader's own cells. */
export function isListed({ role, today }: Reader, on: CalendarDate): Prisma.Sql {
  const listed =
    on >= today
      ? sql`(m.left_on IS NULL OR m.left_on > ${on}::date)`
      : sql`m.starts_on <= ${on}::date AND (m.ends_on IS NULL OR m.ends_on > ${on}::date)`;
  // Says again what the policy says: only this form lets Postgres go straight to the few cells of a secretary.
  return role === "SECRETARY"
    ? sql`${listed} AND m.organization_id = ANY ((SELECT app.org_ids())::uuid[])`
    : listed;
}
