import "server-only";
import type { ScopedDb } from "@/lib/db/with-scope";

/** The short name of an organisation by its code; null when there is none in scope, whoever's it may be. */
export async function unitNameOf(db: ScopedDb, code: string | null): Promise<string | null> {
  if (code === null) return null;
  const found = await db.organization.findUnique({ where: { code }, select: { shortName: true } });
  return found?.shortName ?? null;
}
