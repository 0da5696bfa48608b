import "server-only";
import { getPrisma } from "@/lib/db/client";
import { hashToken } from "./session-cookie";

/** Whose password a one-time link sets. */
export type InvitedAccount = { username: string; displayName: string };

/** The account behind a link, or null when it was used, ran out, was replaced, or its account was disabled. */
export async function findInvitedAccount(token: string): Promise<InvitedAccount | null> {
  const [account] = await getPrisma().$queryRaw<InvitedAccount[]>`
    SELECT username, display_name AS "displayName" FROM app.invited_account(${hashToken(token)})`;
  return account ?? null;
}
