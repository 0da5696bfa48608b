import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { browseAs, browseFrom } from "@/lib/action/test-support/browser";
import { signIn } from "@/lib/auth/sign-in";
import { SessionEnded } from "@/lib/db/with-scope";
import { log } from "@/lib/log";
import { updateMember } from "@/lib/members/actions";
import { memberValues } from "@/lib/members/member-form";
import { getMember } from "@/lib/members/queries/get-member";
import { openMember } from "@/lib/members/queries/open-member";
import { createAccount } from "@/lib/users/actions";
import { newInviteToken } from "@/lib/users/invite-token";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { getAuditEvent } from "./queries/get-audit-event";
import { listAudit } from "./queries/list-audit";
import { recordRefusal } from "./record-refusal";
import { auditSearch } from "./search";

vi.mock("next/headers", () => import("@/lib/action/test-support/browser"));
vi.mock("next-intl/server", () => import("@/lib/action/test-support/browser"));

let db: pg.Pool;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
});
afterAll(() => db.end());

async function secretaryOf(unit: Unit) {
  const account = await makeAccount(db, { role: "SECRETARY", organizationId: unit.base.id });
  await browseAs(db, account);
  return { account, viewer: await makeSession(db, account) };
}

async function asRole(role: "ADMIN" | "STAFF" | "LEADER") {
  const account = await makeAccount(db, { role });
  await browseAs(db, account);
  return { account, viewer: await makeSession(db, account) };
}

async function eventsOf(accountId: string) {
  const { rows } = await db.query(
    `SELECT action, outcome::text, reason, subject_id, network FROM audit_event WHERE account_id = $1 ORDER BY id`,
    [accountId],
  );
  return rows;
}

const search = (params: Record<string, string>) => auditSearch(new URLSearchParams(params));

/** A member of a unit of its own, whose secretary changes the occupation, the religion and the ethnicity. */
async function changedMember() {
  const unit = await makeUnit(db);
  const { account, viewer } = await secretaryOf(unit);
  const { id } = await makeMember(db, { organizationId: unit.cells[0].id, jobTitle: null });
  const page = await getMember(viewer, id);
  if (!page) throw new Error("no member");
  browseFrom({ address: "2001:db8:1:2:3:4:5:6" });
  const answer = await updateMember(
    {
      ...memberValues(page.member),
      id,
      version: page.member.version,
      jobTitle: "Chuyên viên",
      religion: "BUDDHISM",
      ethnicityCode: "tay",
    },
    randomUUID(),
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return { unit, account, viewer, id };
}

describe("what was done", () => {
  it("is kept before → after, sensitive fields without their values, from a network and no single machine", async () => {
    const { account, id } = await changedMember();
    const { rows } = await db.query(
      `SELECT c.kind::text, c.register, c.before, c.after, e.network
       FROM audit_change c JOIN audit_event e USING (act) WHERE e.account_id = $1 AND c.record_id = $2`,
      [account.id, id],
    );
    expect(rows).toEqual([
      {
        kind: "UPDATE",
        register: "member",
        network: "2001:db8:1:2::/64",
        before: { job_title: null, religion: { masked: true }, ethnicity_code: { masked: true } },
        after: { job_title: "Chuyên viên", religion: { masked: true }, ethnicity_code: { masked: true } },
      },
    ]);
  });

  it("is read field by field by those in whose scope the record is, and by nobody else", async () => {
    const { viewer, id } = await changedMember();
    const list = await listAudit(viewer, await search({ about: id, outcome: "DONE" }));
    expect(list.lines).toMatchObject([{ action: "member.update", outcome: "DONE" }]);
    const line = list.lines[0]?.id ?? "";
    const fields = (await getAuditEvent(viewer, line))?.records.flatMap((record) => record.fields);
    expect(fields).toContainEqual({
      column: "job_title",
      before: { kind: "blank" },
      after: { kind: "value", value: "Chuyên viên" },
    });
    expect(fields).toContainEqual({
      column: "religion",
      before: { kind: "masked" },
      after: { kind: "masked" },
    });

    const stranger = (await secretaryOf(await makeUnit(db))).viewer;
    expect((await listAudit(stranger, await search({ about: id }))).total).toBe(0);
    expect(await getAuditEvent(stranger, line)).toBeNull();
    // An administrator sees that there was an act, and neither whom it was about nor what it changed.
    const { viewer: admin } = await asRole("ADMIN");
    expect(await getAuditEvent(admin, line)).toMatchObject({
      line: { action: "member.update", subject: null, network: "2001:db8:1:2::/64" },
      records: [],
    });
    const { viewer: staff } = await asRole("STAFF");
    const seen = await getAuditEvent(staff, line);
    expect(seen).toMatchObject({ line: { network: null }, records: [{ register: "member" }] });
    expect(await getAuditEvent(staff, "x")).toBeNull();
    expect(await getAuditEvent(staff, "999999999")).toBeNull();
  });

  it("to an account is an administrator's to read, and says nothing of its password", async () => {
    const { viewer } = await asRole("ADMIN");
    const username = `moi-${randomUUID().slice(0, 8)}`;
    const answer = await createAccount(
      {
        username,
        displayName: "Người mới",
        role: "STAFF",
        unitId: null,
        token: newInviteToken(),
      },
      randomUUID(),
    );
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    const { lines } = await listAudit(viewer, await search({ about: answer.value.id }));
    expect(lines).toMatchObject([{ action: "account.create", subject: { name: username } }]);
    const page = await getAuditEvent(viewer, lines[0]?.id ?? "");
    expect(page?.records).toMatchObject([{ register: "account", kind: "INSERT" }]);
    expect(JSON.stringify(page)).not.toMatch(/password|argon/i);
    const { viewer: leader } = await asRole("LEADER");
    expect((await getAuditEvent(leader, lines[0]?.id ?? ""))?.records).toEqual([]);
  });
});

describe("what was seen", () => {
  it("is one line for one look, however often the page is opened again", async () => {
    const unit = await makeUnit(db);
    const { account, viewer } = await secretaryOf(unit);
    const { id } = await makeMember(db, { organizationId: unit.cells[0].id });
    for (let i = 0; i < 3; i += 1) expect((await openMember(viewer, id))?.member.id).toBe(id);
    expect(await eventsOf(account.id)).toMatchObject([
      { action: "member.view", outcome: "SEEN", subject_id: id },
    ]);
  });
});

describe("what was refused", () => {
  it("is kept though the act is undone: a foreign record and a missing one alike", async () => {
    const unit = await makeUnit(db);
    const { id } = await makeMember(db, { organizationId: unit.cells[0].id });
    const { account, viewer } = await secretaryOf(await makeUnit(db));
    const missing = randomUUID();
    for (const asked of [id, missing]) expect(await openMember(viewer, asked)).toBeNull();
    expect(await eventsOf(account.id)).toMatchObject(
      [id, missing].map((subject_id) => ({
        action: "member.view",
        outcome: "REFUSED",
        reason: "errors.notFound",
        subject_id,
      })),
    );
    // Who asked for it may not learn from the trail whose it was.
    const { lines } = await listAudit(viewer, await search({ outcome: "REFUSED" }));
    expect(lines.map(({ subject }) => subject)).toEqual([null, null]);
  });

  it("is kept of an action, twenty times an hour and no more", async () => {
    const { account } = await asRole("LEADER");
    const values = {
      username: "khong-duoc",
      displayName: "Không được",
      role: "STAFF",
      unitId: null,
      token: newInviteToken(),
    } as const;
    for (let i = 0; i < 25; i += 1) expect((await createAccount(values, randomUUID())).ok).toBe(false);
    const events = await eventsOf(account.id);
    expect(events).toHaveLength(20);
    expect(events[0]).toMatchObject({
      action: "account.create",
      outcome: "REFUSED",
      reason: "errors.notAllowed",
    });
  });

  it("stays a refusal where it cannot be written down, and the log says why", async () => {
    const { viewer } = await asRole("LEADER");
    const ended = { ...viewer, sessionHash: new Uint8Array(32) };
    const logged = vi.spyOn(log, "error").mockReturnValue();
    await recordRefusal(ended, { action: "account.create", reason: "errors.notAllowed" });
    expect(logged).toHaveBeenCalledWith(
      { err: expect.any(SessionEnded), action: "account.create" },
      expect.any(String),
    );
    logged.mockRestore();
  });

  it("is not a slip of the pen", async () => {
    const { account } = await asRole("ADMIN");
    const answer = await createAccount(
      { username: "!", displayName: "", role: "STAFF", unitId: null, token: newInviteToken() },
      randomUUID(),
    );
    expect(answer.ok).toBe(false);
    expect(await eventsOf(account.id)).toEqual([]);
  });

  it("is a sign-in with a wrong password, and one under no account's name without that name", async () => {
    const account = await makeAccount(db, { role: "STAFF" });
    const network = "198.51.100.77";
    expect((await signIn(account.username, "sai", { network, agent: "Chrome 143, Windows" })).outcome).toBe(
      "refused",
    );
    expect((await signIn("mat-khau-go-nham", "sai", { network, agent: null })).outcome).toBe("refused");
    const { rows } = await db.query(
      `SELECT account_id, action, outcome::text, reason, subject_id, agent FROM audit_event WHERE network = $1 ORDER BY id`,
      [network],
    );
    const refused = { action: "session.open", outcome: "REFUSED", reason: "auth.refused" };
    expect(rows).toEqual([
      { ...refused, account_id: account.id, subject_id: account.id, agent: "Chrome 143, Windows" },
      { ...refused, account_id: null, subject_id: null, agent: null },
    ]);
    expect(JSON.stringify(rows)).not.toContain("go-nham");
  });

  it("of sign-ins cannot fill the disk", async () => {
    const account = await makeAccount(db, { role: "STAFF" });
    for (let i = 0; i < 40; i += 1)
      await db.query("SELECT app.record_entry($1, 'session.open', 'REFUSED', 'auth.refused', NULL, NULL)", [
        account.username,
      ]);
    expect(await eventsOf(account.id)).toHaveLength(30);
  });
});
