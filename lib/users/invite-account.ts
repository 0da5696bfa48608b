import "server-only";
import { hashToken } from "@/lib/auth/session-cookie";
import type { ScopedDb } from "@/lib/db/with-scope";
import { inviteHours } from "./invite-token";

/** Makes the link with this secret the account's only good one, and ends the account's sessions. */
export async function inviteAccount(db: ScopedDb, accountId: string, token: string): Promise<void> {
  await db.$executeRaw`
    SELECT app.invite_account(${accountId}::uuid, ${hashToken(token)}, make_interval(hours => ${inviteHours}))`;
}
