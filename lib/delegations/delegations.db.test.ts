import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { removeFactor } from "@/lib/account/factor-actions";
import { listOwnSessions } from "@/lib/account/queries/list-own-sessions";
import { browseAs } from "@/lib/action/test-support/browser";
import { getAuditEvent } from "@/lib/audit/queries/get-audit-event";
import { findViewer, type Viewer } from "@/lib/auth/viewer";
import { addDays } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { withScope } from "@/lib/db/with-scope";
import { getAccountAccess } from "@/lib/users/queries/get-account-access";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import { testToday } from "@/prisma/factories/bloc";
import { actAsDeputy, actAsSelf, revokeDelegation } from "./actions";
import { getDelegations } from "./queries";
import {
  acting,
  app,
  ask,
  atBrowser,
  countOf,
  db,
  granted,
  type Person,
  passwordHash,
  sentences,
  twoSecretaries,
  until,
} from "./test-support/deputies";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

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
