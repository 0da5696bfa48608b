import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { can, roles } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { listMembers } from "@/lib/members/queries/list-members";
import { loadMemberSearch } from "@/lib/members/search";
import { makeAccount, makeSession } from "@/prisma/factories/account";
import { makeMember } from "@/prisma/factories/member";
import { makeUnit, type Unit } from "@/prisma/factories/organization";
import { testDatabase } from "@/prisma/factories/test-database";
import { getAccountAccess } from "./queries/get-account-access";

let db: pg.Pool;
let unit: Unit;
let admin: Viewer;

beforeAll(async () => {
  db = new pg.Pool({ connectionString: (await testDatabase()).ownerUrl });
  const other = await makeUnit(db);
  unit = await makeUnit(db, { cellCount: 3 });
  for (const { id } of [...unit.cells, ...other.cells]) {
    await makeMember(db, { organizationId: id });
    await makeMember(db, { organizationId: id, endsOn: "2021-01-15" });
  }
  admin = await makeSession(db, await makeAccount(db, { role: "ADMIN" }));
});
afterAll(() => db.end());

async function signedIn(role: (typeof roles)[number]) {
  const account = await makeAccount(db, {
    role,
    ...(role === "SECRETARY" && { organizationId: unit.base.id }),
  });
  return { account, viewer: await makeSession(db, account) };
}

/** What the account itself would count, row by row under the policies: `FOR UPDATE` leaves the rows it may change. */
async function countedBy(viewer: Viewer) {
  const { total } = await listMembers(viewer, loadMemberSearch(new URLSearchParams()));
  const [row] = await withScope(
    viewer,
    (scoped) => scoped.$queryRaw<{ written: number; organizations: number; cells: number }[]>`
      WITH written AS (
        SELECT id FROM member WHERE left_on IS NULL OR left_on > app.today() FOR UPDATE
      )
      SELECT (SELECT count(*)::int FROM written) AS written,
             count(*) FILTER (WHERE kind IN ('BASE_COMMITTEE', 'BASE_CELL'))::int AS organizations,
             count(*) FILTER (WHERE kind = 'CELL')::int AS cells
      FROM organization
      WHERE (valid_from IS NULL OR valid_from <= app.today()) AND (valid_to IS NULL OR valid_to > app.today())`,
  );
  return {
    members: total,
    membersWritten: row?.written,
    organizations: row?.organizations,
    cells: row?.cells,
  };
}

describe.each(roles)("what %s reaches", (role) => {
  it("is what the account itself counts, to its owner and to an administrator", async () => {
    const { account, viewer } = await signedIn(role);
    const counted = await countedBy(viewer);
    expect(await getAccountAccess(viewer, account.id)).toMatchObject(counted);
    expect(await getAccountAccess(admin, account.id)).toMatchObject(counted);
    expect([counted.members > 0, (counted.membersWritten ?? 0) > 0]).toEqual([
      can({ role }, "member.read"),
      can({ role }, "member.write"),
    ]);
  });

  it(`is ${role === "ADMIN" ? "" : "not "}asked about another's account`, async () => {
    const { viewer } = await signedIn(role);
    const { account } = await signedIn("SECRETARY");
    expect((await getAccountAccess(viewer, account.id)) !== null).toBe(role === "ADMIN");
    expect(await getAccountAccess(viewer, "6f0e2b7e-0000-4000-8000-000000000000")).toBeNull();
    expect(await getAccountAccess(viewer, "nobody")).toBeNull();
  });
});

it("an administrator who asked sees no more than before: the scope is the own again", async () => {
  const { account } = await signedIn("STAFF");
  const counts = await withScope(admin, async (scoped) => {
    const [reach] = await scoped.$queryRaw<{ members: number }[]>`
      SELECT members FROM app.account_access(${account.id}::uuid)`;
    const [own] = await scoped.$queryRaw<{ members: number; role: string }[]>`
      SELECT (SELECT count(*)::int FROM member) AS members, app.viewer_role()::text AS role`;
    return { reach: reach?.members, own };
  });
  expect(counts.reach).toBeGreaterThan(0);
  expect(counts.own).toEqual({ members: 0, role: "ADMIN" });
});

it("nobody without a session learns anything, and nobody makes a scope of their own", async () => {
  const { account } = await signedIn("STAFF");
  const client = await new pg.Pool({ connectionString: (await testDatabase()).appUrl }).connect();
  const asked = await client.query("SELECT FROM app.account_access($1)", [account.id]);
  expect(asked.rowCount).toBe(0);
  await expect(client.query("SELECT app.settle_scope($1, 'STAFF', $1)", [account.id])).rejects.toThrow(
    /permission denied/,
  );
  client.release(true);
});

it("open sessions and the last sign-in are told, a disabled account's as none", async () => {
  const { account } = await signedIn("STAFF");
  await makeSession(db, account);
  expect(await getAccountAccess(admin, account.id)).toMatchObject({
    openSessions: 2,
    lastSignInAt: null,
    hasFactor: false,
    isFactorRequired: expect.any(Boolean),
  });
  await db.query(
    `INSERT INTO audit_event (account_id, organization_id, action, subject_id, changed_fields, at)
     SELECT id, organization_id, 'session.open', id::text, '{}', '2021-03-25T01:00:00Z' FROM account WHERE id = $1`,
    [account.id],
  );
  await db.query("UPDATE account SET disabled_at = now() WHERE id = $1", [account.id]);
  const after = await getAccountAccess(admin, account.id);
  expect(after?.openSessions).toBe(0);
  expect(after?.lastSignInAt).toBeInstanceOf(Date);
});
