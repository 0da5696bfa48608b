import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { Prisma } from "@/lib/db/generated/client";
import { remember } from "@/lib/db/remember";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { UnitChoice } from "../unit-choice";

const { sql } = Prisma;

/**
 * What a list or a page of a day can be narrowed to, in the office's order: base organisations for the bloc's people, for a
 * secretary what stands under the own one. The organisation asked for (`asked`, a code) is among them whatever it is, so that
 * a code that is nobody's can still be taken off.
 */
export async function offeredUnits(
  db: ScopedDb,
  viewer: Viewer,
  on: CalendarDate,
  asked: string | null,
): Promise<UnitChoice[]> {
  const units = await unitsInBeing(db, viewer, on);
  if (asked === null || units.some(({ code }) => code === asked)) return units;
  const [found] = await db.$queryRaw<UnitChoice[]>`
    SELECT o.code, o.short_name AS name FROM organization o WHERE o.code = ${asked}`;
  return [...units, found ?? { code: asked, name: asked }];
}

function unitsInBeing(db: ScopedDb, { role, organization }: Viewer, on: CalendarDate): Promise<UnitChoice[]> {
  const offered =
    role === "SECRETARY"
      ? sql`o.base_id = ${organization.id}::uuid AND o.id <> o.base_id`
      : sql`o.kind IN ('BASE_COMMITTEE', 'BASE_CELL')`;
  return remember(
    db,
    `units offered ${on}`,
    () => db.$queryRaw<UnitChoice[]>`
      SELECT o.code, o.short_name AS name FROM organization o
      WHERE ${offered} AND (o.valid_from IS NULL OR o.valid_from <= ${on}::date)
        AND (o.valid_to IS NULL OR o.valid_to > ${on}::date)
      ORDER BY o.position, o.code`,
  );
}
