import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import { hashPassword } from "@/lib/auth/password";
import { signIn } from "@/lib/auth/sign-in";
import { findViewer } from "@/lib/auth/viewer";
import { catalogues } from "@/lib/i18n/messages";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import { testDatabase } from "@/prisma/factories/test-database";
import { changePassword, endEverySession, endSession } from "./actions";
import { listOwnSessions } from "./queries/list-own-sessions";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

const password = "con mèo leo cây cau";
const next = "trời hôm nay xanh thế";
let passwordHash: string;
let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
  passwordHash = await hashPassword(password);
});
afterAll(() => db.end());
beforeEach(() => db.query("UPDATE installation SET idle_minutes = 30, session_hours = 12"));

/** Signed in here, and in another browser. */
async function twoSessions() {
  const account = await makeAccount(db, { passwordHash });
  const here = await findViewer(new Uint8Array(await browseAs(db, account)));
  const there = await makeSession(db, account);
  if (!here) throw new Error("signed in a moment ago");
  return { account, here, there };
}

const stands = async ({ sessionHash }: { sessionHash: Uint8Array<ArrayBuffer> }) =>
  (await findViewer(sessionHash)) !== null;
const visit = { network: "198.51.100.7", agent: "Chrome 140, Windows" };

describe("a session", () => {
  it.each([
    ["idle for longer than the installation allows", "last_seen_at = now() - interval '31 minutes'", false],
    ["used within the time allowed", "last_seen_at = now() - interval '29 minutes'", true],
    ["as old as a session may get", "created_at = now() - interval '12 hours'", false],
    ["one minute younger", "created_at = now() - interval '719 minutes'", true],
  ])("%s", async (_, change, expected) => {
    const viewer = await makeSession(db, await makeAccount(db));
    await db.query(`UPDATE auth_session SET ${change} WHERE account_id = $1`, [viewer.accountId]);
    expect(await stands(viewer)).toBe(expected);
    expect(await listOwnSessions(viewer).catch(() => [])).toHaveLength(expected ? 1 : 0);
  });

  it("ends sooner the moment the limits are made shorter", async () => {
    const viewer = await makeSession(db, await makeAccount(db));
    await db.query(
      `UPDATE auth_session SET last_seen_at = now() - interval '10 minutes', created_at = now() - interval '2 hours'
       WHERE account_id = $1`,
      [viewer.accountId],
    );
    expect(await stands(viewer)).toBe(true);
    await db.query(
      "UPDATE auth_session SET last_seen_at = now() - interval '10 minutes' WHERE account_id = $1",
      [viewer.accountId],
    );
    await db.query("UPDATE installation SET idle_minutes = 5");
    expect(await stands(viewer)).toBe(false);
    await db.query("UPDATE installation SET idle_minutes = 30, session_hours = 2");
    expect(await stands(viewer)).toBe(false);
  });

  it("is listed to its owner with where it was opened, and to nobody else", async () => {
    const { account, here } = await twoSessions();
    await signIn(account.username, password, visit);
    const sessions = await listOwnSessions(here);
    expect(sessions).toHaveLength(3);
    expect(sessions[0]?.isCurrent).toBe(true);
    expect(sessions).toContainEqual(
      expect.objectContaining({ network: visit.network, browser: visit.agent, isCurrent: false }),
    );
    expect(await listOwnSessions(await makeSession(db, await makeAccount(db)))).toHaveLength(1);
  });

  it("is ended by its owner; somebody else's is not found, the present one is left to signing out", async () => {
    const { here, there } = await twoSessions();
    const stranger = await makeSession(db, await makeAccount(db));
    const [own, other] = await listOwnSessions(here);
    const [foreign] = await listOwnSessions(stranger);
    if (!own || !other || !foreign) throw new Error("three sessions are open");
    const missing = await endSession({ id: randomUUID() }, randomUUID());
    expect(missing).toMatchObject({ ok: false });
    expect(await endSession({ id: foreign.id }, randomUUID())).toEqual(missing);
    expect(await endSession({ id: own.id }, randomUUID())).toMatchObject({ ok: false });
    expect(await endSession({ id: other.id }, randomUUID())).toMatchObject({ ok: true });
    expect([await stands(here), await stands(there), await stands(stranger)]).toEqual([true, false, true]);
  });

  it("ends everywhere with one act, and nobody else's with it", async () => {
    const { account, here, there } = await twoSessions();
    const stranger = await makeSession(db, await makeAccount(db));
    expect(await endEverySession({}, randomUUID())).toMatchObject({ ok: true });
    expect([await stands(here), await stands(there), await stands(stranger)]).toEqual([false, false, true]);
    const { rows } = await db.query("SELECT action FROM audit_event WHERE account_id = $1", [account.id]);
    expect(rows).toEqual([{ action: "session.endAll" }]);
  });
});

describe("the own password", () => {
  const change = (present: string, chosen = next, repeat = chosen) =>
    changePassword({ present, password: chosen, repeat }, randomUUID());

  it("changes with the present one, ends the other sessions and voids one-time links", async () => {
    const { account, here, there } = await twoSessions();
    await db.query(
      "INSERT INTO account_invite (token_hash, account_id, expires_at) VALUES ($1, $2, now() + interval '1 day')",
      [Buffer.from(randomUUID()), account.id],
    );
    expect(await change(password)).toEqual({ ok: true, value: null });
    expect([await stands(here), await stands(there)]).toEqual([true, false]);
    expect((await signIn(account.username, password, visit)).outcome).toBe("refused");
    expect((await signIn(account.username, next, visit)).outcome).toBe("signed-in");
    const good = await db.query(
      "SELECT FROM account_invite WHERE account_id = $1 AND expires_at > clock_timestamp()",
      [account.id],
    );
    expect(good.rowCount).toBe(0);
  });

  it("says at which field what is wrong, and changes nothing", async () => {
    const { account } = await twoSessions();
    const fieldsOf = async (...given: Parameters<typeof change>) => {
      const answer = await change(...given);
      return answer.ok ? "changed" : answer.error.fields;
    };
    const { auth, account: words } = catalogues.vi;
    expect(await fieldsOf("không phải")).toEqual({ present: words.password.wrong });
    expect(await fieldsOf("")).toEqual({ present: auth.passwordRequired });
    expect(await fieldsOf(password, "ngắn")).toEqual({ password: auth.invite.tooShort });
    expect(await fieldsOf(password, next, "khác")).toEqual({ repeat: auth.invite.different });
    expect(await fieldsOf(password, "MatKhau@2021!!")).toEqual({ password: auth.invite.tooCommon });
    expect((await signIn(account.username, password, visit)).outcome).toBe("signed-in");
  });

  it("is not to be guessed at an unlocked screen: ten tries, then a pause, although each refusal undid its act", async () => {
    await twoSessions();
    await Promise.all(Array.from({ length: 10 }, () => change("không phải")));
    expect(await change(password)).toEqual({
      ok: false,
      error: { message: catalogues.vi.account.throttled },
    });
  });

  it("stands in no record of what was sent", async () => {
    const { account } = await twoSessions();
    const key = randomUUID();
    await changePassword({ present: password, password: next, repeat: next }, key);
    const plain = JSON.stringify(["password.change", { present: password, password: next, repeat: next }]);
    const { rows } = await db.query(
      "SELECT request_hash = sha256(convert_to($2, 'UTF8')) AS is_plain FROM idempotency_key WHERE account_id = $1",
      [account.id, plain],
    );
    expect(rows).toEqual([{ is_plain: false }]);
  });
});
