import "server-only";
import { DomainError, RememberedRefusal } from "@/lib/action/domain-error";
import { getPrisma } from "@/lib/db/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import { verifyPassword } from "./password";
import type { Viewer } from "./viewer";

const attemptsAtMost = 10;

/**
 * Refuses at the field `field` unless the viewer typed the own password, so that somebody at an unlocked screen gets no further.
 * Attempts of one account follow one another, and a wrong one is counted although its act is undone.
 */
export async function provePassword(
  db: ScopedDb,
  viewer: Viewer,
  { password, field }: { password: string; field: string },
): Promise<void> {
  const key = `proof:${viewer.accountId}`;
  // A statement of its own: what follows sees what was counted while this one waited.
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  const [attempts] = await db.$queryRaw<{ count: number }[]>`SELECT app.sign_in_failures(${key}) AS count`;
  if (attempts && attempts.count >= attemptsAtMost) throw new DomainError("account.throttled");
  const [own] = await db.$queryRaw<{ hash: string | null }[]>`SELECT app.own_password_hash() AS hash`;
  if (!(await verifyPassword(own?.hash ?? null, password))) {
    throw new RememberedRefusal("account.password.wrong", { [field]: "account.password.wrong" }, async () => {
      await getPrisma().$executeRaw`SELECT app.count_sign_in_failure(${key})`;
    });
  }
  await db.$executeRaw`SELECT app.clear_sign_in_failures(${key})`;
}
