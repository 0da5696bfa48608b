import "server-only";
import type { Role } from "@/lib/access/permissions";
import type { ScopedDb } from "@/lib/db/with-scope";

/** The organisation an account of this role belongs to: the unit for a secretary, the bloc for everyone else. */
export function findHome(
  db: ScopedDb,
  { role, unitId }: { role: Role; unitId: string | null },
): Promise<{ id: string } | null> {
  const select = { id: true } as const;
  if (role !== "SECRETARY") return db.organization.findFirst({ where: { kind: "BLOC" }, select });
  if (unitId === null) return Promise.resolve(null);
  return db.organization.findFirst({
    where: { id: unitId, kind: { in: ["BASE_COMMITTEE", "BASE_CELL"] } },
    select,
  });
}
