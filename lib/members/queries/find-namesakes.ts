import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type DatePrecision, formatPartialDate, type PartialDate } from "@/lib/dates/partial-date";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { searchKey } from "@/lib/text/search-key";
import type { Namesake } from "../namesake";
import { canBeSameBirth } from "../same-birth";

type Row = Omit<Namesake, "born"> & { bornOn: CalendarDate; bornPrecision: DatePrecision };

/**
 * People in scope who may be the one described: the same name, accents and tone placement aside, and a date of birth
 * that can be the same as far as both are known. Those who have left are among them.
 */
export async function findNamesakes(
  db: ScopedDb,
  person: { fullName: string; bornOn: PartialDate },
): Promise<Namesake[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT m.id, m.full_name AS name, m.born_on::text AS "bornOn", m.born_precision::text AS "bornPrecision",
           c.name AS cell, b.name AS unit, m.left_on::text AS "leftOn"
    FROM member m
    JOIN organization c ON c.id = m.organization_id
    JOIN organization b ON b.id = c.base_id
    WHERE m.search_key = ${searchKey(person.fullName)}
    ORDER BY m.sort_key, m.id`;
  return rows
    .map(({ bornOn, bornPrecision, ...row }) => ({
      ...row,
      bornOn: { on: bornOn, precision: bornPrecision },
    }))
    .filter(({ bornOn }) => canBeSameBirth(bornOn, person.bornOn))
    .map(({ bornOn, ...row }) => ({ ...row, born: formatPartialDate(bornOn) }));
}

/** The same for a form that is still being filled in. */
export function listNamesakes(
  viewer: Viewer,
  person: { fullName: string; bornOn: PartialDate },
): Promise<Namesake[]> {
  return withScope(viewer, (db) => findNamesakes(db, person));
}
