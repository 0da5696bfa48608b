import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { Delegation } from "./delegation";

/** The delegations in scope that meet a condition on `d`, the latest first. */
export function readDelegations(db: ScopedDb, condition = Prisma.sql`true`): Promise<Delegation[]> {
  return db.$queryRaw<Delegation[]>`
    SELECT d.id, d.version, d.principal_id AS "principalId", d.deputy_id AS "deputyId", n.principal, n.deputy,
           n.deputy_username AS "deputyUsername", n.unit, d.from_on::text AS "fromOn", d.until_on::text AS "untilOn", d.reason,
           d.revoked_at AS "revokedAt", n.in_force AS "isInForce"
    FROM delegation d
    JOIN app.delegation_names() n ON n.id = d.id
    WHERE ${condition}
    ORDER BY d.until_on DESC, d.from_on DESC, d.id
    LIMIT 500`;
}
