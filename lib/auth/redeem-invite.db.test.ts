import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { browseAs, browseFrom } from "@/lib/action/test-support/browser";
import { catalogues } from "@/lib/i18n/messages";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import { testDatabase } from "@/prisma/factories/test-database";
import { redeemInvite } from "./redeem-invite";
import { hashToken, newSessionToken } from "./session-cookie";
import { signIn } from "./sign-in";
import { findViewer } from "./viewer";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

const words = catalogues.vi.auth;
const good = "con mèo leo cây cau";
let db: pg.Pool;
const visit = { network: "198.51.100.200", agent: null };
let networks = 0;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

// Each test visits from a network of its own: failures are counted by network.
beforeEach(async () => {
  networks += 1;
  await browseAs(db, null);
  browseFrom({ origin: "http://127.0.0.1:3000" });
  browseFrom({ address: `198.51.100.${networks}` });
});

async function invite(hours = 72) {
  const account = await makeAccount(db);
  const token = newSessionToken();
  await db.query(
    "INSERT INTO account_invite (token_hash, account_id, expires_at) VALUES ($1, $2, now() + make_interval(hours => $3))",
    [Buffer.from(hashToken(token)), account.id, hours],
  );
  return { account, token };
}

const redeem = (token: string, password = good, repeat = password) =>
  redeemInvite({ token, password, repeat });
const gone = { ok: false, error: { message: words.invite.gone } };

it("sets the password, ends open sessions, and works once", async () => {
  const { account, token } = await invite();
  const { sessionHash } = await makeSession(db, account);
  expect(await redeem(token)).toEqual({ ok: true, value: null });
  expect(await findViewer(sessionHash)).toBeNull();
  expect(await redeem(token)).toEqual(gone);
  // The same password however its letters were composed.
  expect((await signIn(account.username, good.normalize("NFD"), visit)).outcome).toBe("signed-in");
});

it("lets one of two at once through", async () => {
  const { token } = await invite();
  const answers = await Promise.all([redeem(token), redeem(token, "trời hôm nay xanh thế")]);
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

it("says the same of links that never were, ran out, or belong to a disabled account", async () => {
  const { token: old } = await invite(-1);
  const { account, token: closed } = await invite();
  await db.query("UPDATE account SET disabled_at = now() WHERE id = $1", [account.id]);
  for (const token of [old, closed, newSessionToken(), ""]) expect(await redeem(token)).toEqual(gone);
});

it("names what is wrong with a password and leaves the link good", async () => {
  const { account, token } = await invite();
  const fieldsOf = async (password: string, repeat = password) => {
    const answer = await redeem(token, password, repeat);
    return answer.ok ? null : answer.error.fields;
  };
  expect(await fieldsOf("mười một ạ")).toEqual({ password: words.invite.tooShort });
  expect(await fieldsOf(good, "con mèo leo cây dừa")).toEqual({ repeat: words.invite.different });
  expect(await fieldsOf("MatKhau@2021!!")).toEqual({ password: words.invite.tooCommon });
  expect(await fieldsOf(`xin chào ${account.username}`)).toEqual({ password: words.invite.tooCommon });
  expect(await redeem(token)).toMatchObject({ ok: true });
});

it("pauses a network that tries dead links, and no other", async () => {
  const { token } = await invite();
  for (let attempt = 0; attempt < 20; attempt += 1) await redeem(newSessionToken());
  expect(await redeem(token)).toEqual({ ok: false, error: { message: words.throttled } });
  browseFrom({ address: "203.0.113.9" });
  expect(await redeem(token)).toMatchObject({ ok: true });
});

it("refuses a request from another site", async () => {
  const { token } = await invite();
  browseFrom({ origin: "https://elsewhere.example" });
  expect(await redeem(token)).toMatchObject({ ok: false });
  browseFrom({ origin: "http://127.0.0.1:3000" });
  expect(await redeem(token)).toMatchObject({ ok: true });
});
