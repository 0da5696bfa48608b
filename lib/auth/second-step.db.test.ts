import { randomUUID } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { enrolFactor, removeFactor, renewRecoveryCodes } from "@/lib/account/factor-actions";
import { getOwnFactor } from "@/lib/account/queries/get-own-factor";
import { browseAs } from "@/lib/action/test-support/browser";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import { testDatabase } from "@/prisma/factories/test-database";
import { openFactorSecret, sealFactorSecret } from "./factor-secret";
import { hashPassword } from "./password";
import { newRecoveryCodes } from "./recovery-code";
import { completeWithCode, completeWithEnrolment, findHalfOpen, type HalfOpen } from "./second-step";
import { hashToken } from "./session-cookie";
import { signIn } from "./sign-in";
import { newFactorSecret } from "./totp";
import { findViewer } from "./viewer";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

const password = "con mèo leo cây cau";
const visit = { network: "198.51.100.7", agent: null };
let passwordHash: string;
let db: pg.Pool;

beforeAll(async () => {
  // The middle of a half minute, so that no code changes between being read and being typed.
  vi.useFakeTimers({ toFake: ["Date"], now: Math.floor(Date.now() / 30_000) * 30_000 + 15_000 });
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
  passwordHash = await hashPassword(password);
});
afterAll(() => {
  vi.useRealTimers();
  return db.end();
});
beforeEach(() => db.query("UPDATE installation SET second_factor = 'OPTIONAL'"));

/** The code of `late` half minutes ago; a telephone's clock may be one ahead. */
function codeOf(secret: string, late = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return totp.generate({ timestamp: Date.now() - late * 30_000 });
}

/** An account with a factor, set up on its own page with the code before this one. */
async function withFactor(role: "STAFF" | "SECRETARY" | "LEADER" = "LEADER") {
  const account = await makeAccount(db, { role, passwordHash });
  const sessionHash = await browseAs(db, account);
  const secret = newFactorSecret();
  const recoveryCodes = newRecoveryCodes();
  const answer = await enrolFactor({ secret, code: codeOf(secret, 1), recoveryCodes }, randomUUID());
  expect(answer).toEqual({ ok: true, value: null });
  return { account, secret, recoveryCodes, sessionHash };
}

/** The right password; answers what is half open then. */
async function halfOpen(account: { username: string }): Promise<HalfOpen> {
  const result = await signIn(account.username, password, visit);
  const half = result.outcome === "signed-in" ? await findHalfOpen(hashToken(result.token)) : null;
  if (!half) throw new Error("the sign-in is not half open");
  return half;
}

describe("a half-open sign-in", () => {
  it("reads nothing, until a code of the telephone makes it whole under another id", async () => {
    const { account, secret } = await withFactor();
    const half = await halfOpen(account);
    expect(await findViewer(half.sessionHash)).toBeNull();
    const result = await completeWithCode(half, codeOf(secret));
    if (result.outcome !== "signed-in") throw new Error(result.outcome);
    expect((await findViewer(hashToken(result.token)))?.accountId).toBe(account.id);
    expect(await findViewer(half.sessionHash)).toBeNull();
    expect(await findHalfOpen(half.sessionHash)).toBeNull();
  });

  it("takes a code once: not again, not an earlier one, and of two at once one wins", async () => {
    const { account, secret } = await withFactor();
    const [first, second, third] = [
      await halfOpen(account),
      await halfOpen(account),
      await halfOpen(account),
    ];
    const code = codeOf(secret);
    const both = await Promise.all([completeWithCode(first, code), completeWithCode(second, code)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(["refused", "signed-in"]);
    expect((await completeWithCode(third, code)).outcome).toBe("refused");
    expect((await completeWithCode(third, codeOf(secret, 1))).outcome).toBe("refused");
    expect((await completeWithCode(third, codeOf(secret, -1))).outcome).toBe("signed-in");
  });

  it("takes each recovery code once, however it was copied from paper", async () => {
    const { account, recoveryCodes } = await withFactor();
    const [code = "", other = ""] = recoveryCodes;
    const [first, second] = [await halfOpen(account), await halfOpen(account)];
    expect((await completeWithCode(first, ` ${code.toUpperCase()} `)).outcome).toBe("signed-in");
    expect((await completeWithCode(second, code)).outcome).toBe("refused");
    const stranger = await withFactor();
    expect((await completeWithCode(second, stranger.recoveryCodes[0] ?? "")).outcome).toBe("refused");
    expect((await completeWithCode(second, other)).outcome).toBe("signed-in");
    expect((await getOwnFactor(await signedIn(account))).codesLeft).toBe(8);
  });

  it("is over after ten minutes, and when its account is disabled", async () => {
    const { account } = await withFactor();
    const half = await halfOpen(account);
    await db.query("UPDATE auth_session SET expires_at = now() - interval '1 second' WHERE NOT is_complete");
    expect(await findHalfOpen(half.sessionHash)).toBeNull();
    const { rows } = await db.query(
      "SELECT is_complete FROM auth_session WHERE account_id = $1 AND NOT is_complete AND expires_at > now()",
      [account.id],
    );
    expect(rows).toEqual([]);
    const again = await halfOpen(account);
    await db.query("UPDATE account SET disabled_at = now() WHERE id = $1", [account.id]);
    expect(await findHalfOpen(again.sessionHash)).toBeNull();
  });

  it("lets nobody guess: ten tries, then a pause for every code, many at once included", async () => {
    const { account, secret } = await withFactor();
    const half = await halfOpen(account);
    const tries = await Promise.all(Array.from({ length: 12 }, () => completeWithCode(half, "000000")));
    const refused = tries.filter(({ outcome }) => outcome === "refused");
    expect(refused.length).toBeLessThanOrEqual(10);
    expect((await completeWithCode(half, codeOf(secret))).outcome).toBe("throttled");
  });

  it("of somebody without a factor takes no code at all", async () => {
    await db.query("UPDATE installation SET second_factor = 'EVERYBODY'");
    const account = await makeAccount(db, { passwordHash });
    const half = await halfOpen(account);
    expect((await completeWithCode(half, "000000")).outcome).toBe("refused");
  });
});

describe("who needs a factor", () => {
  it.each([
    ["OPTIONAL", []],
    ["STAFF_AND_ADMIN", ["STAFF", "ADMIN"]],
    ["EVERYBODY", ["LEADER", "STAFF", "SECRETARY", "ADMIN"]],
  ] as const)("%s: %o", async (rule, expected) => {
    await db.query("UPDATE installation SET second_factor = $1::second_factor_rule", [rule]);
    const asked: string[] = [];
    for (const role of ["LEADER", "STAFF", "SECRETARY", "ADMIN"] as const) {
      const account = await makeAccount(db, { role, passwordHash });
      const result = await signIn(account.username, password, visit);
      if (result.outcome !== "signed-in") throw new Error(result.outcome);
      if ((await findViewer(hashToken(result.token))) === null) asked.push(role);
    }
    expect(asked).toEqual(expected);
  });

  it("sets it up while signing in, and is asked for a code from then on", async () => {
    await db.query("UPDATE installation SET second_factor = 'STAFF_AND_ADMIN'");
    const account = await makeAccount(db, { passwordHash });
    const half = await halfOpen(account);
    expect(half.secret).toBeNull();
    const secret = newFactorSecret();
    const recoveryCodes = newRecoveryCodes();
    const wrong = await completeWithEnrolment(half, { secret, code: codeOf(secret, 9), recoveryCodes });
    expect(wrong.outcome).toBe("refused");
    const result = await completeWithEnrolment(half, { secret, code: codeOf(secret), recoveryCodes });
    if (result.outcome !== "signed-in") throw new Error(result.outcome);
    expect(await findViewer(hashToken(result.token))).not.toBeNull();
    expect((await halfOpen(account)).secret).not.toBeNull();
  });

  it("cannot set up a second one over the first with the password alone", async () => {
    const { account } = await withFactor();
    const half = await halfOpen(account);
    const secret = newFactorSecret();
    const outcome = await completeWithEnrolment(half, {
      secret,
      code: codeOf(secret),
      recoveryCodes: newRecoveryCodes(),
    });
    expect(outcome).toEqual({ outcome: "refused" });
  });
});

describe("the own factor", () => {
  it("is given up where nobody asks for it, and not where the installation does", async () => {
    const { account } = await withFactor("STAFF");
    await db.query("UPDATE installation SET second_factor = 'STAFF_AND_ADMIN'");
    expect(await removeFactor({}, randomUUID())).toMatchObject({ ok: false });
    await db.query("UPDATE installation SET second_factor = 'OPTIONAL'");
    expect(await removeFactor({}, randomUUID())).toMatchObject({ ok: true });
    expect((await signedIn(account)).accountId).toBe(account.id);
  });

  it("gets new recovery codes, after which the old ones open nothing", async () => {
    const { account, recoveryCodes } = await withFactor();
    const fresh = newRecoveryCodes();
    expect(await renewRecoveryCodes({ recoveryCodes: fresh }, randomUUID())).toMatchObject({ ok: true });
    const half = await halfOpen(account);
    expect((await completeWithCode(half, recoveryCodes[0] ?? "")).outcome).toBe("refused");
    expect((await completeWithCode(half, fresh[0] ?? "")).outcome).toBe("signed-in");
  });

  it("is kept only with a code of it, once, and never in the clear", async () => {
    const { account, secret, recoveryCodes } = await withFactor();
    const other = newFactorSecret();
    const again = { secret: other, code: codeOf(other), recoveryCodes: newRecoveryCodes() };
    expect(await enrolFactor(again, randomUUID())).toMatchObject({ ok: false });
    await browseAs(db, await makeAccount(db));
    expect(await enrolFactor({ ...again, code: "000000" }, randomUUID())).toMatchObject({
      error: { fields: { code: expect.any(String) } },
    });
    const { rows } = await db.query<{ kept: string }>(
      `SELECT f::text || string_agg(c::text, '') || (SELECT string_agg(k::text, '') FROM idempotency_key k WHERE k.account_id = $1) AS kept
       FROM account_factor f JOIN recovery_code c USING (account_id) WHERE account_id = $1 GROUP BY f`,
      [account.id],
    );
    expect(rows).toHaveLength(1);
    for (const clear of [secret, ...recoveryCodes]) {
      expect(rows[0]?.kept).not.toContain(clear);
      expect(rows[0]?.kept).not.toContain(Buffer.from(clear).toString("hex"));
    }
  });
});

it("a sealed key opens for its own account alone", () => {
  const [own, other] = [randomUUID(), randomUUID()];
  const sealed = sealFactorSecret("JBSWY3DPEHPK3PXP", own);
  expect(openFactorSecret(sealed, own)).toBe("JBSWY3DPEHPK3PXP");
  expect(openFactorSecret(sealed, other)).toBeNull();
  expect(
    openFactorSecret(
      sealed.map((byte, index) => (index === 30 ? byte ^ 1 : byte)),
      own,
    ),
  ).toBeNull();
  expect(openFactorSecret(new Uint8Array(3), own)).toBeNull();
});

/** A whole session, however it came about. */
async function signedIn(account: { id: string }) {
  await db.query("DELETE FROM auth_session WHERE account_id = $1 AND NOT is_complete", [account.id]);
  const { rows } = await db.query<{ token_hash: Buffer }>(
    "SELECT token_hash FROM auth_session WHERE account_id = $1 AND is_complete LIMIT 1",
    [account.id],
  );
  const hash = rows[0]?.token_hash;
  const viewer = hash ? await findViewer(new Uint8Array(hash)) : await makeSession(db, account);
  if (!viewer) throw new Error("a whole session stands");
  return viewer;
}
