import "server-only";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { ActRequest } from "./schema";

/**
 * Holds the organisations of an act and the cells that take their members: of two acts at once the second sees what the first
 * did, and nobody is put on the list of one that is about to end (its event waits for this transaction).
 */
export async function lockBranches(
  db: ScopedDb,
  { organizations, target, cells }: ActRequest,
): Promise<void> {
  const chosen = cells.flatMap(({ to }) => (to === null || to.startsWith("new:") ? [] : [to]));
  const others = target === null ? chosen : [...chosen, target];
  await db.$executeRaw`
    SELECT FROM organization
    WHERE path && ${organizations}::uuid[] OR id::text = ANY (${others}::text[])
    ORDER BY id FOR UPDATE`;
}
