"use server";

import type * as z from "zod";
import { explainInput, refusal } from "@/lib/action/explain";
import type { ActionResult } from "@/lib/action/result";
import { isSameOrigin } from "@/lib/action/same-origin";
import { requestOrigin } from "@/lib/audit/origin";
import { getPrisma } from "@/lib/db/client";
import { containsUsername, isCommonPassword } from "./common-passwords";
import { findInvitedAccount } from "./invited-account";
import { newPasswordInput } from "./new-password";
import { hashPassword } from "./password";
import { recordEntry } from "./record-entry";
import { hashToken } from "./session-cookie";
import { currentVisit } from "./visit";

/** Dead links from one network within 15 minutes, after which it has to pause. */
const deadLinksAtMost = 20;

/**
 * Sets the password of a one-time link's account and burns the link. The one way to write that `defineAction` does not
 * build: nobody is signed in yet, and the link itself, 256 random bits, is the right to do it. Origin, input and a
 * throttle are checked as everywhere else.
 */
export async function redeemInvite(given: z.input<typeof newPasswordInput>): Promise<ActionResult<null>> {
  if (!(await isSameOrigin())) return refusal("errors.foreignOrigin");
  const parsed = newPasswordInput.safeParse(given);
  if (!parsed.success) return explainInput(parsed.error);
  const { token, password } = parsed.data;

  const prisma = getPrisma();
  const throttleKey = `invite:${(await currentVisit()).network}`;
  const [failures] = await prisma.$queryRaw<
    { count: number }[]
  >`SELECT app.sign_in_failures(${throttleKey}) AS count`;
  if (failures && failures.count >= deadLinksAtMost) return refusal("auth.throttled");

  const account = await findInvitedAccount(token);
  if (account && (isCommonPassword(password) || containsUsername(password, account.username))) {
    const { error } = await refusal("auth.invite.tooCommon");
    return { ok: false, error: { ...error, fields: { password: error.message } } };
  }
  if (account && (await burn(token, password))) {
    await recordEntry({ login: account.username, action: "password.set" }, await requestOrigin());
    return { ok: true, value: null };
  }
  await prisma.$executeRaw`SELECT app.count_sign_in_failure(${throttleKey})`;
  return refusal("auth.invite.gone");
}

/** False when the link stopped being good in the meantime: of two at once, one wins. */
async function burn(token: string, password: string): Promise<boolean> {
  const passwordHash = await hashPassword(password);
  const [answer] = await getPrisma().$queryRaw<{ redeemed: boolean }[]>`
    SELECT app.redeem_invite(${hashToken(token)}, ${passwordHash}) AS redeemed`;
  return answer?.redeemed ?? false;
}
