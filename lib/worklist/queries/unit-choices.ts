import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { Prisma } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { UnitChoice } from "@/lib/members/member-list";

const { sql } = Prisma;

/**
 * What a worklist of a day can be narrowed to: base organisations for the bloc, a secretary's own cells; and the one
 * asked for, so that a code that is nobody's can still be taken off the list it leaves empty.
 */
export async function readUnitChoices(
  db: ScopedDb,
  { role, organization }: Viewer,
  on: CalendarDate,
  asked: string | null,
): Promise<UnitChoice[]> {
  const offered =
    role === "SECRETARY"
      ? sql`o.base_id = ${organization.id}::uuid AND o.id <> o.base_id`
      : sql`o.kind IN ('BASE_COMMITTEE', 'BASE_CELL')`;
  const units = await db.$queryRaw<UnitChoice[]>`
    SELECT o.code, o.short_name AS name FROM organization o
    WHERE (${offered} AND (o.valid_from IS NULL OR o.valid_from <= ${on}::date)
           AND (o.valid_to IS NULL OR o.valid_to > ${on}::date)) OR o.code = ${asked ?? ""}
    ORDER BY o.position, o.code`;
  const isKnown = asked === null || units.some(({ code }) => code === asked);
  return isKnown ? units : [...units, { code: asked, name: asked }];
}
