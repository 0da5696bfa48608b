import "server-only";
import { DomainError } from "@/lib/action/domain-error";
import { getPrisma } from "@/lib/db/client";
import type { ScopedDb } from "@/lib/db/with-scope";
import { verifyPassword } from "./password";
import type { Viewer } from "./viewer";

const attemptsAtMost = 10;

/**
 * Refuses at the field `field` unless the viewer typed the own password, so that somebody at an unlocked screen gets no further. Attempts
 * are counted outside the transaction, which a refusal takes back, and before the answer, so that many at once are no way round.
 */
export async function provePassword(
  db: ScopedDb,
  viewer: Viewer,
  { password, field }: { password: string; field: string },
): Promise<void> {
  const key = `proof:${viewer.accountId}`;
  const [attempts] = await getPrisma().$queryRaw<{ count: number }[]>`
    SELECT app.count_sign_in_failure(${key}) AS count`;
  if (attempts && attempts.count > attemptsAtMost) throw new DomainError("account.throttled");
  const [own] = await db.$queryRaw<{ hash: string | null }[]>`SELECT app.own_password_hash() AS hash`;
  if (!(await verifyPassword(own?.hash ?? null, password))) {
    throw new DomainError("account.password.wrong", { fields: { [field]: "account.password.wrong" } });
  }
  await getPrisma().$executeRaw`SELECT app.clear_sign_in_failures(${key})`;
}
