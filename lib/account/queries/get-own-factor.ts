import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import type { OwnFactor } from "../own-factor";

export function getOwnFactor(viewer: Viewer): Promise<OwnFactor> {
  return withScope(viewer, readOwnFactor);
}

export async function readOwnFactor(db: ScopedDb): Promise<OwnFactor> {
  const [factor] = await db.$queryRaw<OwnFactor[]>`
    SELECT created_at AS "createdAt", codes_left AS "codesLeft", is_required AS "isRequired" FROM app.own_factor()`;
  if (!factor) throw new Error("Every scope has an account");
  return factor;
}
