import "server-only";
import type { ScopedDb } from "@/lib/db/with-scope";

/** How far a transfer is, as the catalogue words it. */
export async function transferStatus(db: ScopedDb, { id }: { id: string }) {
  const transfer = await db.transfer.findUnique({ where: { id }, select: { status: true } });
  return transfer && ({ key: `transfers.statuses.${transfer.status}` } as const);
}
