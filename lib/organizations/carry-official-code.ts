import "server-only";
import type { ScopedDb } from "@/lib/db/with-scope";

type Renumbered = { id: string; from: string | null; to: string | null };

/** A new official code is the beginning of every code below it: those that continued the old one now continue the new one. */
export async function carryOfficialCode(db: ScopedDb, { id, from, to }: Renumbered): Promise<void> {
  if (from === null || to === null || from === to) return;
  const [oldPrefix, newPrefix] = [from, to].map((code) => code.replace(/\.000$/, ""));
  await db.$executeRaw`
    UPDATE organization
    SET official_code = ${newPrefix} || substr(official_code, length(${oldPrefix}) + 1), version = version + 1, updated_at = now()
    WHERE path @> ARRAY[${id}::uuid] AND id <> ${id}::uuid AND starts_with(official_code, ${oldPrefix} || '.')`;
}
