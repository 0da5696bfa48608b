import "server-only";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import { searchKey } from "@/lib/text/search-key";

/** Who was on a unit's list at the end of a day, in the order of the list: "Nguyễn Thị Ánh (1980)". */
export async function namesOnList(db: ScopedDb, baseId: string, on: CalendarDate): Promise<string[]> {
  const names = await db.$queryRaw<{ name: string }[]>`
    SELECT s.full_name || ' (' || to_char(s.born_on, 'YYYY') || ')' AS name
    FROM app.stay s JOIN organization cell ON cell.id = s.organization_id
    WHERE cell.base_id = ${baseId}::uuid
      AND s.starts_on <= ${on}::date AND (s.ends_on IS NULL OR s.ends_on > ${on}::date)
    ORDER BY s.sort_key, s.id`;
  return [...new Set(names.map(({ name }) => name))];
}

/** Whether a typed name is one of the list, with or without the year, in any spelling. */
export function isOnList(names: readonly string[], typed: string): boolean {
  const key = searchKey(typed);
  return names.some((name) => searchKey(name) === key || searchKey(name.replace(/ \(\d{4}\)$/, "")) === key);
}
