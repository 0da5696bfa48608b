import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { roles } from "@/lib/access/permissions";
import { browseAs } from "@/lib/action/test-support/browser";
import { findInvitedAccount } from "@/lib/auth/invited-account";
import { findViewer } from "@/lib/auth/viewer";
import { catalogues } from "@/lib/i18n/messages";
import { makeAccount, makeSession, makeViewer } from "@/prisma/factories/account";
import { makeUnit } from "@/prisma/factories/organization";
import { standAtLocks } from "@/prisma/factories/stand-at-locks";
import { testDatabase } from "@/prisma/factories/test-database";
import { uniqueCode } from "@/prisma/factories/unique";
import {
  createAccount,
  renewInvite,
  resetFactor,
  setAccountDisabled,
  updateAccount,
  updateInstallation,
} from "./actions";
import { newInviteToken } from "./invite-token";
import { getAccountForm, listUnitChoices } from "./queries/get-account";
import { getInstallationSettings } from "./queries/get-installation-settings";
import { listAccounts } from "./queries/list-accounts";
import { accountSearch } from "./search";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

const sentences = catalogues.vi.users.errors;
let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

async function asAdmin() {
  const account = await makeAccount(db, { role: "ADMIN" });
  await browseAs(db, account);
  return { account, viewer: await makeSession(db, account) };
}

function newAccount(more: Partial<Parameters<typeof createAccount>[0]> = {}) {
  const username = uniqueCode().toLowerCase();
  return {
    username,
    displayName: "Lê Thị Mới",
    role: "STAFF" as const,
    unitId: null,
    token: newInviteToken(),
    ...more,
  };
}

describe("a new account", () => {
  it("waits for its link, which tells whose it is", async () => {
    const { viewer } = await asAdmin();
    const { base } = await makeUnit(db);
    const input = newAccount({ role: "SECRETARY", unitId: base.id });
    const answer = await createAccount(input, randomUUID());
    expect(answer).toEqual({ ok: true, value: { id: expect.any(String), username: input.username } });
    expect(await findInvitedAccount(input.token)).toEqual({
      username: input.username,
      displayName: "Lê Thị Mới",
    });
    const list = await listAccounts(viewer, await accountSearch(Promise.resolve({ q: input.username })));
    expect(list.rows).toMatchObject([
      { state: "WAITING", role: "SECRETARY", organization: { code: base.code } },
    ]);
  });

  it("is made once for one form, and its link's secret is stored nowhere", async () => {
    await asAdmin();
    const [input, key] = [newAccount(), randomUUID()];
    expect(await createAccount(input, key)).toEqual(await createAccount(input, key));
    const { rows } = await db.query(
      "SELECT response::text || request_hash::text AS kept FROM idempotency_key WHERE key = $1",
      [key],
    );
    expect(rows[0].kept).not.toContain(input.token);
  });

  it("of a secretary needs a base organisation; a taken name is said at its field", async () => {
    await asAdmin();
    const { cells } = await makeUnit(db);
    const taken = newAccount();
    await createAccount(taken, randomUUID());
    const answers = [
      await createAccount(newAccount({ username: taken.username }), randomUUID()),
      await createAccount(newAccount({ role: "SECRETARY" }), randomUUID()),
      await createAccount(newAccount({ role: "SECRETARY", unitId: cells[0].id }), randomUUID()),
      await createAccount(newAccount({ username: "Bí thư" }), randomUUID()),
    ];
    expect(answers.map((answer) => (answer.ok ? null : (answer.error.fields ?? {})))).toEqual([
      { username: sentences.usernameTaken },
      { unitId: sentences.unitRequired },
      {},
      { username: sentences.usernameShape },
    ]);
  });

  it("is nobody's to make, see or count but an administrator's", async () => {
    for (const role of roles.filter((each) => each !== "ADMIN")) {
      const account = await makeAccount(db, { role });
      await browseAs(db, account);
      expect(await createAccount(newAccount(), randomUUID())).toMatchObject({ ok: false });
      const viewer = await makeSession(db, account);
      expect((await listAccounts(viewer, await accountSearch(Promise.resolve({})))).total).toBe(0);
      expect(await getAccountForm(viewer, account.id)).toBeNull();
    }
  });
});

describe("the last administrator", () => {
  it("stays: neither disabled nor given another role, and says why", async () => {
    const { account, viewer } = await asAdmin();
    // The last but for the one who tries: nobody may touch the own account, so two are needed to reach the rule.
    const trying = await makeAccount(db, { role: "ADMIN" });
    await db.query("UPDATE account SET disabled_at = now() WHERE role = 'ADMIN' AND id NOT IN ($1, $2)", [
      account.id,
      trying.id,
    ]);
    await browseAs(db, trying);
    await makeSession(db, trying);
    const rows = await listAccounts(
      viewer,
      await accountSearch(Promise.resolve({ role: "ADMIN", state: "ACTIVE" })),
    );
    expect(rows.total).toBe(0);
    const own = { id: trying.id, version: 1 };
    expect(await setAccountDisabled({ ...own, disabled: true }, randomUUID())).toMatchObject({ ok: false });
    const change = { ...own, displayName: "Quản trị", role: "STAFF" as const, unitId: null };
    expect(await updateAccount(change, randomUUID())).toMatchObject({ ok: false });

    expect(
      await setAccountDisabled({ id: account.id, version: 1, disabled: true }, randomUUID()),
    ).toMatchObject({ ok: true });
    // The database's own rule, for two who remove each other at the same moment.
    await expect(
      db.query("UPDATE account SET disabled_at = now() WHERE id = $1", [trying.id]),
    ).rejects.toThrow("account_last_admin");
    await expect(db.query("UPDATE account SET role = 'STAFF' WHERE id = $1", [trying.id])).rejects.toThrow(
      "account_last_admin",
    );
  });
});

it("two administrators who end each other at the same moment leave one of them", async () => {
  const [one, other] = [await makeAccount(db, { role: "ADMIN" }), await makeAccount(db, { role: "ADMIN" })];
  await db.query("UPDATE account SET disabled_at = now() WHERE role = 'ADMIN' AND id NOT IN ($1, $2)", [
    one.id,
    other.id,
  ]);
  const [first, second] = [await db.connect(), await db.connect()];
  try {
    await first.query("BEGIN");
    await second.query("BEGIN");
    await first.query("UPDATE account SET disabled_at = now() WHERE id = $1", [other.id]);
    // Sees the other administrator still enabled, and has to wait for the first to be done.
    const late = second.query("UPDATE account SET role = 'LEADER' WHERE id = $1", [one.id]);
    const refused = expect(late).rejects.toThrow("account_last_admin");
    await standAtLocks(db);
    await first.query("COMMIT");
    await refused;
    await second.query("ROLLBACK");
  } finally {
    first.release();
    second.release();
  }
  const { rows } = await db.query("SELECT id FROM account WHERE role = 'ADMIN' AND disabled_at IS NULL");
  expect(rows).toEqual([{ id: one.id }]);
});

describe("an account in use", () => {
  it("is signed out the moment it is disabled, and stays out until it is enabled", async () => {
    await asAdmin();
    const account = await makeAccount(db, { passwordHash: "$argon2id$x" });
    const { sessionHash } = await makeSession(db, account);
    expect(
      await setAccountDisabled({ id: account.id, version: 1, disabled: true }, randomUUID()),
    ).toMatchObject({ ok: true });
    expect(await findViewer(sessionHash)).toBeNull();
    await expect(makeSession(db, account)).rejects.toThrow();
    expect(
      await setAccountDisabled({ id: account.id, version: 2, disabled: true }, randomUUID()),
    ).toMatchObject({ ok: false });
    expect(
      await setAccountDisabled({ id: account.id, version: 2, disabled: false }, randomUUID()),
    ).toMatchObject({ ok: true });
    expect((await makeSession(db, account)).accountId).toBe(account.id);
  });

  it("is signed out when its role or unit changes, and not when only its name does", async () => {
    await asAdmin();
    const { base } = await makeUnit(db);
    const account = await makeAccount(db);
    const { sessionHash } = await makeSession(db, account);
    const input = { id: account.id, displayName: "Trần Thị Khác", role: "STAFF" as const, unitId: null };
    expect(await updateAccount({ ...input, version: 1 }, randomUUID())).toMatchObject({ ok: true });
    expect(await findViewer(sessionHash)).toMatchObject({ displayName: "Trần Thị Khác" });
    const moved = { ...input, version: 2, role: "SECRETARY" as const, unitId: base.id };
    expect(await updateAccount(moved, randomUUID())).toMatchObject({ ok: true });
    expect(await findViewer(sessionHash)).toBeNull();
    expect((await makeSession(db, account)).organization.code).toBe(base.code);
  });

  it("gets a new link that voids the old one and ends its sessions", async () => {
    const { viewer } = await asAdmin();
    const account = await makeAccount(db, { passwordHash: "$argon2id$x" });
    const { sessionHash } = await makeSession(db, account);
    const [first, second] = [newInviteToken(), newInviteToken()];
    await renewInvite({ id: account.id, token: first }, randomUUID());
    await renewInvite({ id: account.id, token: second }, randomUUID());
    expect([await findInvitedAccount(first), (await findInvitedAccount(second))?.username]).toEqual([
      null,
      account.username,
    ]);
    expect(await findViewer(sessionHash)).toBeNull();
    expect((await getAccountForm(viewer, account.id))?.account).toMatchObject({
      state: "ACTIVE",
      inviteExpiresAt: expect.any(Date),
    });
  });
});

describe("a second factor", () => {
  it("is reset by another administrator, who sees that there is one and nothing of it", async () => {
    const account = await makeAccount(db);
    const { sessionHash } = await makeSession(db, account);
    await db.query("INSERT INTO account_factor (account_id, secret, last_step) VALUES ($1, 'x', 1)", [
      account.id,
    ]);
    await db.query("INSERT INTO recovery_code (account_id, code_hash) VALUES ($1, 'x')", [account.id]);
    await browseAs(db, await makeAccount(db));
    expect(await resetFactor({ id: account.id }, randomUUID())).toMatchObject({ ok: false });

    const { account: admin, viewer } = await asAdmin();
    expect((await getAccountForm(viewer, account.id))?.account.hasFactor).toBe(true);
    expect(await resetFactor({ id: account.id }, randomUUID())).toMatchObject({ ok: true });
    expect((await getAccountForm(viewer, account.id))?.account.hasFactor).toBe(false);
    expect(await findViewer(sessionHash)).toBeNull();
    const { rows } = await db.query("SELECT action, subject_id FROM audit_event WHERE account_id = $1", [
      admin.id,
    ]);
    expect(rows).toEqual([{ action: "account.resetFactor", subject_id: account.id }]);
    expect(await resetFactor({ id: admin.id }, randomUUID())).toMatchObject({ ok: false });
  });
});

describe("the names of the installation", () => {
  it("are an administrator's to change, for the bloc's node of the tree too", async () => {
    const before = await getInstallationSettings(await makeViewer(db));
    const after = { ...before, bodyName: `Đảng bộ Khối ${uniqueCode()}`, place: "Hà Nội" };
    await browseAs(db, await makeAccount(db));
    expect(await updateInstallation(after, randomUUID())).toMatchObject({ ok: false });
    const { viewer } = await asAdmin();
    expect(await updateInstallation(after, randomUUID())).toMatchObject({ ok: true });
    expect(await getInstallationSettings(viewer)).toEqual({ ...after, version: before.version + 1 });
    const { rows } = await db.query("SELECT name FROM organization WHERE kind = 'BLOC'");
    expect(rows).toEqual([{ name: after.bodyName }]);
  });
});

it("secretaries' units are base organisations, cells are not offered", async () => {
  const { base, cells } = await makeUnit(db);
  const choices = await listUnitChoices(await makeViewer(db, { role: "ADMIN" }));
  const codes = choices.map(({ code }) => code);
  expect([codes.includes(base.code), codes.includes(cells[0].code)]).toEqual([true, false]);
});
