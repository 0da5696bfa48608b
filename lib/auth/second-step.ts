import "server-only";
import { getPrisma } from "@/lib/db/client";
import { openFactorSecret, sealFactorSecret } from "./factor-secret";
import { readRecoveryCode } from "./recovery-code";
import { hashToken, newSessionToken, readSessionHash } from "./session-cookie";
import { stepOfCode } from "./totp";

/** Codes tried for one account within 15 minutes; only whoever knows its password gets to try. */
const attemptsAtMost = 10;

type Hash = Uint8Array<ArrayBuffer>;

/** Somebody between the password and the second step; `secret` is null for whoever has no factor yet and needs one. */
export type HalfOpen = { accountId: string; username: string; secret: Hash | null; sessionHash: Hash };

/** A key with a code of it, and the codes on paper: what makes a factor. */
export type Enrolment = { secret: string; code: string; recoveryCodes: readonly string[] };

export type SecondStepOutcome =
  | { outcome: "signed-in"; token: string }
  | { outcome: "refused" | "throttled" };

/** The half-open session of this request, or null. It reads nothing but this. */
export async function getHalfOpen(): Promise<HalfOpen | null> {
  const sessionHash = await readSessionHash();
  return sessionHash && findHalfOpen(sessionHash);
}

export async function findHalfOpen(sessionHash: Hash): Promise<HalfOpen | null> {
  const [row] = await getPrisma().$queryRaw<Omit<HalfOpen, "sessionHash">[]>`
    SELECT account_id AS "accountId", username, secret FROM app.half_open(${sessionHash})`;
  return row ? { ...row, sessionHash } : null;
}

/** Completes a sign-in with a code of the authenticator or one from paper. The session gets a new id. */
export async function completeWithCode(half: HalfOpen, typed: string): Promise<SecondStepOutcome> {
  const token = newSessionToken();
  return attempt(half, token, async () => {
    if (!half.secret) return false;
    const recovery = readRecoveryCode(typed);
    if (recovery !== null) return completeWithRecovery(half, token, recovery);
    const secret = openFactorSecret(half.secret, half.accountId);
    const step = secret === null ? null : stepOfCode(secret, typed.replace(/\s/g, ""));
    return step !== null && completeWithStep(half, token, step);
  });
}

/** Completes the first sign-in of somebody who has to have a factor: keeps it, once a code of it was right. */
export async function completeWithEnrolment(
  half: HalfOpen,
  { secret, code, recoveryCodes }: Enrolment,
): Promise<SecondStepOutcome> {
  const token = newSessionToken();
  return attempt(half, token, async () => {
    const step = stepOfCode(secret, code);
    if (step === null) return false;
    const [answer] = await getPrisma().$queryRaw<{ done: boolean }[]>`
      SELECT app.complete_with_enrolment(
        ${half.sessionHash}, ${hashToken(token)}, ${sealFactorSecret(secret, half.accountId)}, ${step}::bigint,
        ${recoveryCodes.map(hashToken)}::bytea[]) AS done`;
    return answer?.done ?? false;
  });
}

/** Counted before the answer, so that many at once are no way round. */
async function attempt(
  { accountId }: HalfOpen,
  token: string,
  open: () => Promise<boolean>,
): Promise<SecondStepOutcome> {
  const key = `factor:${accountId}`;
  const [attempts] = await getPrisma().$queryRaw<{ count: number }[]>`
    SELECT app.count_sign_in_failure(${key}) AS count`;
  if (attempts && attempts.count > attemptsAtMost) return { outcome: "throttled" };
  if (!(await open())) return { outcome: "refused" };
  await getPrisma().$executeRaw`SELECT app.clear_sign_in_failures(${key})`;
  return { outcome: "signed-in", token };
}

async function completeWithStep({ sessionHash }: HalfOpen, token: string, step: number): Promise<boolean> {
  const [answer] = await getPrisma().$queryRaw<{ done: boolean }[]>`
    SELECT app.complete_with_step(${sessionHash}, ${hashToken(token)}, ${step}::bigint) AS done`;
  return answer?.done ?? false;
}

async function completeWithRecovery(
  { sessionHash }: HalfOpen,
  token: string,
  code: string,
): Promise<boolean> {
  const [answer] = await getPrisma().$queryRaw<{ done: boolean }[]>`
    SELECT app.complete_with_recovery(${sessionHash}, ${hashToken(token)}, ${hashToken(code)}) AS done`;
  return answer?.done ?? false;
}
