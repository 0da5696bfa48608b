import "server-only";
import type { OrganizationKind } from "@/lib/auth/viewer";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { OrganizationRecord } from "../organization-page";

type Row = Omit<OrganizationRecord, "parent"> & {
  parentId: string | null;
  parentCode: string | null;
  parentName: string | null;
  parentKind: OrganizationKind | null;
};

/** The organisation with this code (in any case) within the scope; null for a missing one and a foreign one alike. */
export async function findOrganization(db: ScopedDb, code: string): Promise<OrganizationRecord | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT o.id, o.code, o.name, o.kind::text, o.version, o.short_name AS "shortName", o.kind_label AS "kindLabel",
           o.type_code AS "typeCode", o.official_code AS "officialCode", o.aliases, o.base_id AS "baseId",
           o.valid_from::text AS "validFrom", o.valid_to::text AS "validTo",
           p.id AS "parentId", p.code AS "parentCode", p.name AS "parentName", p.kind::text AS "parentKind"
    FROM organization o LEFT JOIN organization p ON p.id = o.parent_id
    WHERE o.code = ${code.toUpperCase()}`;
  if (!row) return null;
  const { parentId, parentCode, parentName, parentKind, ...organization } = row;
  const parent =
    parentId !== null && parentCode !== null && parentName !== null && parentKind !== null
      ? { id: parentId, code: parentCode, name: parentName, kind: parentKind }
      : null;
  return { ...organization, parent };
}
