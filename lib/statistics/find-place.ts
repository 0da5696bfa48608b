import "server-only";
import type { OrganizationKind } from "@/lib/auth/viewer";
import { scopeOf } from "@/lib/balance/scope";
import { remember } from "@/lib/db/remember";
import type { ScopedDb } from "@/lib/db/with-scope";
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
