import "server-only";
import { getPrisma } from "@/lib/db/client";
import { verifyPassword } from "./password";
import { recordEntry } from "./record-entry";
import { hashToken, newSessionToken } from "./session-cookie";
import type { Visit } from "./visit";

export type SignInOutcome = { outcome: "signed-in"; token: string } | { outcome: "refused" | "throttled" };

/** Failures within 15 minutes after which sign-in pauses: for one account from one network, and for a network. */
const limits = { accountFromNetwork: 10, network: 100 };

/**
 * Opens a session for the right name and password. Unknown names, disabled accounts and wrong passwords take equally
 * long and answer alike. Failures are counted per account *and* network, so a stranger cannot lock an account out; an
 * attempt counts as one before its password is looked at, so that many at once are no way round.
 */
export async function signIn(
  username: string,
  password: string,
  { network, agent }: Visit,
): Promise<SignInOutcome> {
  const prisma = getPrisma();
  const login = username.trim().toLowerCase();
  const accountKey = `account:${login}@${network}`;
  const networkKey = `network:${network}`;
  const [attempts] = await prisma.$queryRaw<{ account: number; network: number }[]>`
    SELECT app.count_sign_in_failure(${accountKey}) AS account, app.sign_in_failures(${networkKey}) AS network`;
  if (attempts && (attempts.account > limits.accountFromNetwork || attempts.network >= limits.network)) {
    await recordEntry({ login, action: "session.open", reason: "auth.throttled" }, { network, agent });
    return { outcome: "throttled" };
  }
  const [account] = await prisma.$queryRaw<{ account_id: string; password_hash: string | null }[]>`
    SELECT account_id, password_hash FROM app.sign_in_account(${login})`;
  const isRight = await verifyPassword(account?.password_hash ?? null, password);
  if (!account || !isRight) {
    await prisma.$executeRaw`SELECT app.count_sign_in_failure(${networkKey})`;
    await recordEntry({ login, action: "session.open", reason: "auth.refused" }, { network, agent });
    return { outcome: "refused" };
  }
  const token = newSessionToken();
  await prisma.$executeRaw`
    SELECT app.clear_sign_in_failures(${accountKey}),
           app.open_session(${account.account_id}::uuid, ${hashToken(token)}, ${network}, ${agent})`;
  await recordEntry({ login, action: "session.open" }, { network, agent });
  return { outcome: "signed-in", token };
}

/** Ends one session; its cookie is worthless from then on, on every instance. */
export async function closeSession(token: string): Promise<void> {
  await getPrisma().$executeRaw`SELECT app.close_session(${hashToken(token)})`;
}
