import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { removeFactor } from "@/lib/account/factor-actions";
import { listOwnSessions } from "@/lib/account/queries/list-own-sessions";
import { browseAs } from "@/lib/action/test-support/browser";
import { getAuditEvent } from "@/lib/audit/queries/get-audit-event";
import { findViewer, type Viewer } from "@/lib/auth/viewer";
import { addDays } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { withScope } from "@/lib/db/with-scope";
import { catalogues } from "@/lib/i18n/messages";
import { listMembers } from "@/lib/members/queries/list-members";
import { loadMemberSearch } from "@/lib/members/search";
import { getAccountAccess } from "@/lib/users/queries/get-account-access";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import { testToday } from "@/prisma/factories/bloc";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { actAsDeputy, actAsSelf, grantDelegation, revokeDelegation } from "./actions";
import { getDelegations } from "./queries";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

const sentences = catalogues.vi.delegations.errors;
const passwordHash = "$argon2id$";
const until = addDays(testToday, 5);
let db: pg.Pool;
let app: pg.Pool;

beforeAll(async () => {
  const { ownerUrl, appUrl } = await testDatabase();
  db = new pg.Pool({ connectionString: ownerUrl });
  app = new pg.Pool({ connectionString: appUrl });
});
afterEach(() => db.query("UPDATE installation SET business_on = $1", [testToday]));
afterAll(() => Promise.all([db.end(), app.end()]));

type Person = { id: string; username: string };
type Case = { unit: Unit; home: Unit; secretary: Person; deputy: Person };

/** A secretary, and the secretary of another unit, who will be the deputy. */
async function twoSecretaries(): Promise<Case> {
  const [unit, home] = [await makeUnit(db), await makeUnit(db)];
  await makeMember(db, { organizationId: unit.cells[0].id });
  await makeMember(db, { organizationId: unit.cells[1]?.id ?? unit.cells[0].id });
  await makeMember(db, { organizationId: home.cells[0].id });
  const of = (at: Unit, displayName: string) =>
    makeAccount(db, { role: "SECRETARY", organizationId: at.base.id, passwordHash, displayName });
  return { unit, home, secretary: await of(unit, "Lê Thị Vắng"), deputy: await of(home, "Trần Văn Thay") };
}

const ask = ({ secretary, deputy }: Pick<Case, "secretary" | "deputy">, change = {}) =>
  grantDelegation(
    {
      principalId: secretary.id,
      deputy: deputy.username,
      fromOn: formatDate(testToday),
      untilOn: formatDate(until),
      reason: "Nghỉ phép",
      ...change,
    },
    randomUUID(),
  );

async function granted(of: Case): Promise<string> {
  await browseAs(db, of.secretary);
  const answer = await ask(of);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.id;
}

/** The session at the browser, as the next request finds it. */
async function atBrowser(account: Person): Promise<Viewer | null> {
  const { rows } = await db.query<{ token_hash: Buffer }>(
    "SELECT token_hash FROM auth_session WHERE account_id = $1 AND acting_delegation IS NOT NULL",
    [account.id],
  );
  return rows[0] ? findViewer(new Uint8Array(rows[0].token_hash)) : null;
}

/** The deputy acts: the delegation, and the viewer from then on. */
async function acting(): Promise<Case & { id: string; viewer: Viewer }> {
  const of = await twoSecretaries();
  const id = await granted(of);
  await browseAs(db, of.deputy);
  expect(await actAsDeputy({ id }, randomUUID())).toMatchObject({ ok: true });
  const viewer = await atBrowser(of.deputy);
  if (!viewer) throw new Error("Nobody acts");
  return { ...of, id, viewer };
}

const countOf = async (viewer: Viewer) =>
  (await listMembers(viewer, loadMemberSearch(new URLSearchParams()))).total;

describe("a deputy", () => {
  it("has the secretary's role and unit and nothing of the own, under the own account", async () => {
    const { unit, deputy, secretary, viewer, id } = await acting();
    expect(viewer).toMatchObject({
      accountId: deputy.id,
      role: "SECRETARY",
      organization: { id: unit.base.id },
      acting: { delegationId: id, principal: "Lê Thị Vắng", untilOn: until },
    });
    expect(await countOf(viewer)).toBe(2);
    expect(await countOf(await makeSession(db, secretary))).toBe(2);
    expect(await countOf(await makeSession(db, deputy))).toBe(1);
  });

  it("of the bloc's staff has no more than the secretary while acting", async () => {
    const of = await twoSecretaries();
    const staff = await makeAccount(db, { role: "STAFF", passwordHash });
    const id = await granted({ ...of, deputy: staff });
    await browseAs(db, staff);
    await actAsDeputy({ id }, randomUUID());
    const viewer = await atBrowser(staff);
    expect(viewer?.role).toBe("SECRETARY");
    expect(viewer && (await countOf(viewer))).toBe(2);
  });

  it("leaves lines that say who acted and for whom, and cannot leave them out or make them up", async () => {
    const { viewer, deputy } = await acting();
    const { rows } = await db.query<{ id: string; action: string }>(
      "SELECT id::text, action FROM audit_event WHERE account_id = $1 ORDER BY id",
      [deputy.id],
    );
    const forged = (as: Viewer, field: string) =>
      withScope(
        as,
        (scoped) => scoped.$queryRaw<{ id: string }[]>`
          INSERT INTO audit_event (account_id, organization_id, action, subject_id, changed_fields)
          VALUES (${as.accountId}::uuid, ${as.organization.id}::uuid, 'view.create', 'x', ARRAY[${field}])
          RETURNING id::text`,
      );
    const own = await makeSession(db, deputy);
    const [whileActing] = await forged(viewer, "delegation=none");
    const [asSelf] = await forged(own, `delegation=${viewer.acting?.delegationId}`);
    const lineOf = async (id: string | undefined, as: Viewer) => (await getAuditEvent(as, id ?? ""))?.line;
    expect(await lineOf(whileActing?.id, viewer)).toMatchObject({
      account: { username: deputy.username },
      actedFor: "Lê Thị Vắng",
    });
    expect(await lineOf(asSelf?.id, own)).toMatchObject({ actedFor: null });
    // The act that began it was still the deputy's own.
    expect(rows.map(({ action }) => action)).toEqual(["delegation.start"]);
    expect(await lineOf(rows[0]?.id, viewer)).toMatchObject({ actedFor: null });
  });

  it("keeps the own account: sessions and what the installation asks of it are not the secretary's", async () => {
    const of = await twoSecretaries();
    const staff = await makeAccount(db, { role: "STAFF", passwordHash });
    const id = await granted({ ...of, deputy: staff });
    await db.query("INSERT INTO account_factor (account_id, secret, last_step) VALUES ($1, '\\x00', 0)", [
      staff.id,
    ]);
    await db.query("UPDATE installation SET second_factor = 'STAFF_AND_ADMIN'");
    await browseAs(db, staff);
    // A session of the factor's, as signing in with it opens one.
    await db.query("UPDATE auth_session SET is_complete = true WHERE account_id = $1", [staff.id]);
    await actAsDeputy({ id }, randomUUID());
    const viewer = await atBrowser(staff);
    if (!viewer) throw new Error("Nobody acts");
    expect(await removeFactor({}, randomUUID())).toMatchObject({ ok: false });
    expect((await db.query("SELECT FROM account_factor WHERE account_id = $1", [staff.id])).rowCount).toBe(1);
    expect((await listOwnSessions(viewer)).length).toBeGreaterThan(0);
    await db.query("UPDATE installation SET second_factor = 'OPTIONAL'");
  });

  it("passes nothing on, by the action or past it", async () => {
    const { viewer, secretary } = await acting();
    const third = await makeAccount(db, { passwordHash });
    expect(await ask({ secretary, deputy: third })).toMatchObject({ ok: false });
    expect(await ask({ secretary: { id: viewer.accountId, username: "" }, deputy: third })).toMatchObject({
      ok: false,
    });
    await expect(
      withScope(
        viewer,
        (scoped) => scoped.$queryRaw`
          SELECT app.grant_delegation(${randomUUID()}::uuid, ${viewer.accountId}::uuid, ${third.username},
            ${testToday}::date, ${testToday}::date, 'x')`,
      ),
    ).rejects.toThrow();
    expect((await getDelegations(viewer)).principals).toEqual([]);
  });

  it("has the rights page of the own account, which says for whom it may act", async () => {
    const of = await twoSecretaries();
    const staff = await makeAccount(db, { role: "STAFF", passwordHash, displayName: "Phạm Thị Khối" });
    await granted({ ...of, deputy: staff });
    await browseAs(db, staff);
    const own = await makeSession(db, staff);
    const before = await getAccountAccess(own, staff.id);
    expect(before).toMatchObject({ role: "STAFF", deputyFor: [of.unit.base.name], deputy: null });
    await actAsDeputy({ id: own.deputyFor[0]?.id ?? "" }, randomUUID());
    const viewer = await atBrowser(staff);
    if (!viewer) throw new Error("Nobody acts");
    const meanwhile = await getAccountAccess(viewer, staff.id);
    expect({ ...meanwhile, openSessions: 0 }).toEqual({ ...before, openSessions: 0 });
    expect(await getAccountAccess(viewer, of.secretary.id)).toBeNull();
    expect(await getAccountAccess(await makeSession(db, of.secretary), of.secretary.id)).toMatchObject({
      deputy: "Phạm Thị Khối",
    });
  });

  it("goes back to the own account by one act", async () => {
    const { deputy, viewer, home } = await acting();
    expect(await actAsSelf({}, randomUUID())).toMatchObject({ ok: true });
    expect(await findViewer(viewer.sessionHash)).toMatchObject({
      acting: null,
      accountId: deputy.id,
      organization: { id: home.base.id },
    });
  });
});

describe("it ends at once", () => {
  const ends: [string, (of: Case & { id: string }) => Promise<unknown>][] = [
    ["on the day after", () => db.query("UPDATE installation SET business_on = $1", [addDays(until, 1)])],
    [
      "when it is revoked",
      async ({ secretary, id }) => {
        await browseAs(db, secretary);
        expect(await revokeDelegation({ id, version: 1 }, randomUUID())).toMatchObject({ ok: true });
      },
    ],
    [
      "when the secretary is disabled",
      ({ secretary }) => db.query("UPDATE account SET disabled_at = now() WHERE id = $1", [secretary.id]),
    ],
    [
      "when the secretary moves",
      ({ secretary, home }) =>
        db.query("UPDATE account SET organization_id = $2 WHERE id = $1", [secretary.id, home.base.id]),
    ],
    [
      "when the secretary gets another role",
      ({ secretary }) =>
        db.query(
          "UPDATE account SET role = 'STAFF', organization_id = (SELECT id FROM organization WHERE kind = 'BLOC') WHERE id = $1",
          [secretary.id],
        ),
    ],
  ];

  it.each(ends)("%s: the next statement is the deputy's own", async (_, end) => {
    const of = await acting();
    expect(await countOf(of.viewer)).toBe(2);
    await end(of);
    // The viewer of a moment ago, in a transaction that begins now.
    const [scope] = await withScope(
      of.viewer,
      (scoped) => scoped.$queryRaw<{ organizations: string[]; delegation: string | null }[]>`
        SELECT app.org_ids()::text[] AS organizations, app.delegation_id()::text AS delegation`,
    );
    expect(scope?.delegation).toBeNull();
    expect(scope?.organizations).not.toContain(of.unit.base.id);
    const now = await findViewer(of.viewer.sessionHash);
    expect(now).toMatchObject({
      acting: null,
      accountId: of.deputy.id,
      organization: { id: of.home.base.id },
    });
    expect(now?.deputyFor).toEqual([]);
  });

  it.each([
    ["disabled", "UPDATE account SET disabled_at = now() WHERE id = $1"],
    [
      "moved",
      "UPDATE account SET role = 'STAFF', organization_id = (SELECT id FROM organization WHERE kind = 'BLOC') WHERE id = $1",
    ],
  ])(
    "when the deputy is %s: nobody is behind the session any more, and no new one can act",
    async (_, statement) => {
      const { deputy, viewer, id } = await acting();
      await db.query(statement, [deputy.id]);
      expect(await findViewer(viewer.sessionHash)).toBeNull();
      const { rows } = await db.query(
        "SELECT app.delegation_in_force(d) AS stands FROM delegation d WHERE id = $1",
        [id],
      );
      expect(rows).toEqual([{ stands: false }]);
    },
  );

  it("has not begun the day before", async () => {
    const of = await twoSecretaries();
    await browseAs(db, of.secretary);
    const tomorrow = formatDate(addDays(testToday, 1));
    const answer = await ask(of, { fromOn: tomorrow });
    if (!answer.ok) throw new Error("refused");
    await browseAs(db, of.deputy);
    expect(await actAsDeputy({ id: answer.value.id }, randomUUID())).toMatchObject({
      ok: false,
      error: { message: sentences.notInForce },
    });
    await db.query("UPDATE installation SET business_on = $1", [addDays(testToday, 1)]);
    await browseAs(db, of.deputy);
    expect(await actAsDeputy({ id: answer.value.id }, randomUUID())).toMatchObject({ ok: true });
  });
});

describe("who may be named, and by whom", () => {
  it("an administrator names one for any secretary", async () => {
    const of = await twoSecretaries();
    await browseAs(db, await makeAccount(db, { role: "ADMIN" }));
    expect(await ask(of)).toMatchObject({ ok: true });
  });

  it.each(["STAFF", "LEADER", "SECRETARY"] as const)(
    "%s names none for somebody else's unit",
    async (role) => {
      const of = await twoSecretaries();
      await browseAs(db, await makeAccount(db, { role, passwordHash }));
      expect(await ask(of)).toMatchObject({ ok: false });
    },
  );

  it("nobody, a disabled account, an administrator and oneself are refused alike", async () => {
    const of = await twoSecretaries();
    const admin = await makeAccount(db, { role: "ADMIN", passwordHash });
    const disabled = await makeAccount(db, { passwordHash });
    const unused = await makeAccount(db);
    await db.query("UPDATE account SET disabled_at = now() WHERE id = $1", [disabled.id]);
    await browseAs(db, of.secretary);
    for (const deputy of [admin, disabled, unused, of.secretary, { id: "", username: "khong.co.ai" }]) {
      expect(await ask({ ...of, deputy })).toMatchObject({
        ok: false,
        error: { fields: { deputy: sentences.deputy } },
      });
    }
  });

  it("one deputy at a time, also of two named at once; a revoked one makes room", async () => {
    const of = await twoSecretaries();
    await browseAs(db, of.secretary);
    const answers = await Promise.all([ask(of), ask(of, { fromOn: formatDate(until), reason: "Đi học" })]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    for (const answer of answers)
      if (!answer.ok) expect(answer.error.fields).toEqual({ fromOn: sentences.overlaps });
    const id = answers.flatMap((answer) => (answer.ok ? [answer.value.id] : []))[0] ?? "";
    expect(await revokeDelegation({ id, version: 1 }, randomUUID())).toMatchObject({ ok: true });
    expect(await ask(of)).toMatchObject({ ok: true });
  });

  it("not in the past, and past the action neither longer than ninety days nor by hand", async () => {
    const of = await twoSecretaries();
    await browseAs(db, of.secretary);
    expect(await ask(of, { fromOn: formatDate(addDays(testToday, -1)) })).toMatchObject({
      error: { fields: { fromOn: sentences.past } },
    });
    const viewer = await makeSession(db, of.secretary);
    await expect(
      withScope(
        viewer,
        (scoped) => scoped.$queryRaw`
          SELECT app.grant_delegation(${randomUUID()}::uuid, ${of.secretary.id}::uuid, ${of.deputy.username},
            ${testToday}::date, ${addDays(testToday, 90)}::date, 'x')`,
      ),
    ).rejects.toThrow(/delegation_period/);
    await expect(
      withScope(viewer, (scoped) => scoped.$executeRaw`UPDATE delegation SET until_on = until_on + 1`),
    ).rejects.toThrow(/permission denied/);
  });
});

describe("rows", () => {
  it("are read by the two it is about and by administrators, and act for nobody else", async () => {
    const of = await twoSecretaries();
    const id = await granted(of);
    const stranger = await makeAccount(db, { role: "SECRETARY", passwordHash });
    const readers: [Person, boolean][] = [
      [of.secretary, true],
      [of.deputy, true],
      [await makeAccount(db, { role: "ADMIN" }), true],
      [stranger, false],
      [await makeAccount(db, { role: "STAFF" }), false],
      [await makeAccount(db, { role: "LEADER" }), false],
    ];
    for (const [reader, expected] of readers) {
      const viewer = await makeSession(db, reader);
      const found = await withScope(viewer, (scoped) => scoped.delegation.findMany({ where: { id } }));
      expect([reader.username, found.length]).toEqual([reader.username, expected ? 1 : 0]);
    }
    await browseAs(db, stranger);
    const missing = await actAsDeputy({ id: randomUUID() }, randomUUID());
    expect(await actAsDeputy({ id }, randomUUID())).toEqual(missing);
    expect(await revokeDelegation({ id, version: 1 }, randomUUID())).toEqual(missing);
    expect((await app.query("SELECT 1 FROM delegation")).rowCount).toBe(0);
  });

  it("a secretary whose deputy it is not cannot act under it, though the row is in sight", async () => {
    const of = await twoSecretaries();
    const id = await granted(of);
    expect(await actAsDeputy({ id }, randomUUID())).toMatchObject({
      ok: false,
      error: { message: sentences.notInForce },
    });
  });

  it("the page tells each what concerns them", async () => {
    const { secretary, deputy, id } = await acting();
    const own = await getDelegations(await makeSession(db, secretary));
    expect(own.granted).toMatchObject([{ id, deputy: "Trần Văn Thay", isInForce: true }]);
    expect(own.principals).toMatchObject([{ id: secretary.id }]);
    const theirs = await getDelegations(await makeSession(db, deputy));
    expect(theirs.received).toMatchObject([{ id, principal: "Lê Thị Vắng" }]);
    expect(theirs.granted).toEqual([]);
  });
});
