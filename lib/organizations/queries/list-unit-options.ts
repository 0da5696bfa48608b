import "server-only";
import type { OrganizationKind } from "@/lib/auth/viewer";
import type { ScopedDb } from "@/lib/db/with-scope";

export type UnitOption = {
  id: string;
  code: string;
  name: string;
  kind: OrganizationKind;
  /** The base organisation it belongs to; itself for one. */
  baseId: string;
  baseName: string;
};

/**
 * What a picker offers: every organisation below the bloc that exists today in the scope, base organisations in the office's
 * order, each followed by what stands under it. For a form that takes members keep those of `isCell(kind)`.
 */
export function listUnitOptions(db: ScopedDb): Promise<UnitOption[]> {
  return db.$queryRaw<UnitOption[]>`
    SELECT o.id, o.code, o.name, o.kind::text, base.id AS "baseId", base.name AS "baseName"
    FROM organization o JOIN organization base ON base.id = o.base_id
    WHERE o.valid_to IS NULL OR o.valid_to > app.today()
    ORDER BY base.position, base.code, cardinality(o.path), o.position, o.code`;
}
