import "server-only";
import type { OrganizationKind } from "@/lib/auth/viewer";
import { scopeOf } from "@/lib/balance/scope";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { remember } from "@/lib/db/remember";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { UnitChoice } from "@/lib/members/member-list";
import type { Place } from "./homes";

type Row = {
  id: string;
  code: string;
  name: string;
  fullName: string;
  kind: OrganizationKind;
  baseCode: string | null;
  baseName: string | null;
};

/** The organisation of a code within the scope; a code that is nobody's stands for itself, so that it can be taken off again. */
export async function findPlace(db: ScopedDb, code: string | null): Promise<Place | null> {
  if (code === null) return null;
  return remember(db, `place ${code}`, async () => {
    const [row] = await db.$queryRaw<Row[]>`
      SELECT o.id, o.code, o.short_name AS name, o.name AS "fullName", o.kind::text, b.code AS "baseCode", b.short_name AS "baseName"
      FROM organization o LEFT JOIN organization b ON b.id = o.base_id AND b.id <> o.id
      WHERE o.code = ${code}`;
    if (!row) return { code, name: code, base: null, scope: null };
    const { id, kind, name, fullName, baseCode, baseName } = row;
    return {
      code,
      name,
      scope: scopeOf({ id, code, name: fullName, kind }),
      base: baseCode === null || baseName === null ? null : { code: baseCode, name: baseName },
    };
  });
}

/** The cells in being that a viewer of one organisation sees. */
export function cellsOf(db: ScopedDb, on: CalendarDate): Promise<UnitChoice[]> {
  return remember(
    db,
    `cells ${on}`,
    () => db.$queryRaw<UnitChoice[]>`
      SELECT o.code, o.short_name AS name FROM organization o
      WHERE o.kind = 'CELL' AND o.id = ANY ((SELECT app.org_ids())::uuid[])
        AND (o.valid_from IS NULL OR o.valid_from <= ${on}::date) AND (o.valid_to IS NULL OR o.valid_to > ${on}::date)
      ORDER BY o.position, o.code`,
  );
}
