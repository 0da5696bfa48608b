import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { browseAs } from "@/lib/action/test-support/browser";
import { hashPassword } from "@/lib/auth/password";
import { hasProof } from "@/lib/auth/proof";
import { findViewer, type Viewer } from "@/lib/auth/viewer";
import { catalogues } from "@/lib/i18n/messages";
import { renewInvite } from "@/lib/users/actions";
import { newInviteToken } from "@/lib/users/invite-token";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import { testDatabase } from "@/prisma/factories/test-database";
import { confirmIdentity } from "./actions";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

const password = "con mèo leo cây cau";
let passwordHash: string;
let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
  passwordHash = await hashPassword(password);
});
afterAll(() => db.end());

/** An administrator here and in another browser, who last proved it so many minutes ago. */
async function administrator(minutes: number): Promise<{ here: Viewer; there: Viewer }> {
  const account = await makeAccount(db, { role: "ADMIN", passwordHash });
  const here = await findViewer(new Uint8Array(await browseAs(db, account)));
  if (!here) throw new Error("signed in a moment ago");
  const there = await makeSession(db, account);
  await db.query(
    "UPDATE auth_session SET proved_at = now() - make_interval(mins => $2) WHERE account_id = $1",
    [account.id, minutes],
  );
  return { here, there };
}

const asked = { ok: false, error: { message: catalogues.vi.errors.proofNeeded, reason: "proof" } };

it("a change of accounts asks for the password again after ten minutes, and changes nothing until then", async () => {
  const { id } = await makeAccount(db);
  const invite = () => renewInvite({ id, token: newInviteToken() }, randomUUID());
  const invites = async () =>
    (await db.query("SELECT FROM account_invite WHERE account_id = $1", [id])).rowCount;
  await administrator(9);
  expect(await invite()).toMatchObject({ ok: true });
  const { here, there } = await administrator(11);
  expect(await invite()).toEqual(asked);
  expect(await invites()).toBe(1);

  expect(await confirmIdentity({ present: "không phải" }, randomUUID())).toMatchObject({
    error: { fields: { present: catalogues.vi.account.password.wrong } },
  });
  expect(await invite()).toEqual(asked);
  expect(await confirmIdentity({ present: password }, randomUUID())).toMatchObject({ ok: true });
  expect(await invite()).toMatchObject({ ok: true });
  expect(await invites()).toBe(2);
  // In this browser alone.
  expect([await hasProof(here), await hasProof(there)]).toEqual([true, false]);
});

it("a session that ended proves nothing", async () => {
  const { here } = await administrator(0);
  expect(await hasProof(here)).toBe(true);
  await db.query("UPDATE auth_session SET expires_at = now() WHERE account_id = $1", [here.accountId]);
  expect(await hasProof(here)).toBe(false);
});
