import { createHash, randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/prisma/factories/test-database";

/**
 * The scope rule, proved with raw SQL as the application's role, table by table: what the secretary of unit A can do to
 * the rows of A (the mirror) and to those of B (nothing). A table that is missing here fails the first test.
 */

type Unit = {
  base: string;
  cell: string;
  member: string;
  membership: string;
  studyUnit: string;
  batch: string;
  account: string;
};

/** One statement per scoped table that adds a row of the unit; run as the owner to set up, as the secretary to try. */
const inserts: Record<string, (unit: Unit, bloc: Bloc) => string> = {
  organization: (unit) => `
    INSERT INTO organization (id, parent_id, kind, code, name, short_name, search_key)
    VALUES ('${randomUUID()}', '${unit.base}', 'CELL', '${code()}', 'Chi bộ', 'Chi bộ', 'chi bo')`,
  organization_officer: (unit) => `
    INSERT INTO organization_officer (id, organization_id, full_name, position, term, starts_on)
    VALUES ('${randomUUID()}', '${unit.base}', 'Nguyễn Thị Ánh', 'SECRETARY', '2020–2025', '2020-08-01')`,
  organization_succession: (unit, bloc) => `
    INSERT INTO organization_succession (id, organization_id, successor_id, reason, effective_on)
    VALUES ('${randomUUID()}', '${unit.cell}', '${bloc.id}', 'MERGED', '2020-08-01')
    ON CONFLICT (organization_id, successor_id) DO NOTHING`,
  member: (unit) => memberInsert(randomUUID(), unit),
  membership: (unit) => `
    INSERT INTO membership (id, member_id, organization_id, starts_on, ends_on, start_reason, end_reason)
    SELECT '${randomUUID()}', '${unit.member}', '${unit.cell}', on_, on_ + 1, 'OPENING', 'REORGANIZATION'
    FROM (SELECT date '1900-01-01' + ${2 * next()} AS on_) AS day`,
  study_unit: (unit, bloc) => `
    INSERT INTO study_unit (id, campaign_id, organization_id) VALUES ('${randomUUID()}', '${bloc.freshCampaign()}', '${unit.base}')`,
  study_attendance: (unit) => `
    INSERT INTO study_attendance (id, study_unit_id, organization_id, audience, summoned, present)
    VALUES ('${randomUUID()}', '${unit.studyUnit}', '${unit.base}', 'UNION_MEMBERS', 10, 9)
    ON CONFLICT (study_unit_id, audience) DO NOTHING`,
  study_session: (unit) => `
    INSERT INTO study_session (id, study_unit_id, organization_id, held_on, mode, place, summoned, present)
    VALUES ('${randomUUID()}', '${unit.studyUnit}', '${unit.base}', '2021-03-20', 'IN_PERSON', 'Hội trường', 10, 9)`,
  import_batch: (unit) => `
    INSERT INTO import_batch (id, organization_id, account_id, file_name, file_sha256, sheet_name)
    VALUES ('${randomUUID()}', '${unit.base}', '${unit.account}', 'a.xlsx', '\\x00', 'Sheet1')`,
  import_row: (unit) => `
    INSERT INTO import_row (batch_id, row_number, organization_id, verdict, cell_name, notes)
    VALUES ('${unit.batch}', ${next()}, '${unit.base}', 'REFUSED', 'Chi bộ', '[]')`,
};

/** Read within scope, but not written by a secretary: proved apart. */
const ownRules = ["account", "audit_event", "idempotency_key", "study_campaign", "study_document"];
/** Nothing personal in these. */
const shared = ["installation", "ethnicity", "_prisma_migrations"];
/** No right at all for the application's role. */
const closed = ["auth_session", "account_invite", "sign_in_throttle"];

type Bloc = { id: string; freshCampaign: () => string };

let owner: pg.Client;
let app: pg.Client;
let a: Unit;
let b: Unit;
let bloc: Bloc;
const campaigns: string[] = [];
let counter = 0;
const next = () => ++counter;
const sessions = new Map<string, Buffer>();

beforeAll(async () => {
  const { ownerUrl, appUrl } = await testDatabase();
  owner = new pg.Client({ connectionString: ownerUrl });
  app = new pg.Client({ connectionString: appUrl });
  await owner.connect();
  await app.connect();
  const root = randomUUID();
  await owner.query(`
    INSERT INTO installation (body_name, committee_name, parent_name, place) VALUES ('Đảng bộ', 'Đảng ủy', 'Thành ủy', 'Hà Nội')
    ON CONFLICT DO NOTHING;
    INSERT INTO organization (id, kind, code, name, short_name, search_key)
    SELECT '${root}', 'BLOC', '${code()}', 'Đảng bộ Khối', 'Khối', 'khoi' WHERE NOT EXISTS (SELECT FROM organization WHERE kind = 'BLOC')`);
  const { rows } = await owner.query<{ id: string }>("SELECT id FROM organization WHERE kind = 'BLOC'");
  bloc = { id: rows[0]?.id ?? "", freshCampaign: () => campaigns.pop() ?? "" };
  for (let i = 0; i < 12; i += 1) campaigns.push(await makeCampaign());
  a = await makeUnit();
  b = await makeUnit();
  // A member stands only with a membership: makeUnit has written both.
  for (const [table, insert] of Object.entries(inserts)) {
    if (table === "member") continue;
    await owner.query(insert(a, bloc));
    await owner.query(insert(b, bloc));
  }
  sessions.set("secretary", await openSession(a.account));
  for (const role of ["LEADER", "STAFF", "ADMIN"])
    sessions.set(role, await openSession(await makeAccount(role, bloc.id)));
});

afterAll(async () => {
  await owner.end();
  await app.end();
});

it("every table is accounted for, and has row-level security", async () => {
  const { rows } = await owner.query<{ name: string; secured: boolean }>(`
    SELECT relname AS name, relrowsecurity AS secured FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`);
  const known = [...Object.keys(inserts), ...ownRules, ...shared, ...closed].sort();
  expect(rows.map(({ name }) => name).sort()).toEqual(known);
  expect(rows.filter(({ secured, name }) => !secured && name !== "_prisma_migrations")).toEqual([]);
});

describe.each(Object.keys(inserts))("%s", (table) => {
  const idOf = (unit: Unit) =>
    table === "organization"
      ? `path @> ARRAY['${unit.base}'::uuid]`
      : `organization_id IN ('${unit.base}', '${unit.cell}')`;
  const touch = table === "import_row" ? "row_number = row_number" : "id = id";

  it("shows the own rows and none of another unit's", async () => {
    const seen = await as("secretary", (query) => query(`SELECT 1 FROM ${table} WHERE ${idOf(a)}`));
    const foreign = await as("secretary", (query) => query(`SELECT 1 FROM ${table} WHERE ${idOf(b)}`));
    expect(seen.rowCount).toBeGreaterThan(0);
    expect(foreign.rowCount).toBe(0);
  });

  it("shows leadership and staff both, and an administrator no people", async () => {
    for (const role of ["LEADER", "STAFF"]) {
      const both = await as(role, (query) =>
        query(`SELECT count(DISTINCT unit)::int AS n FROM (
        SELECT 'a' AS unit FROM ${table} WHERE ${idOf(a)} UNION ALL SELECT 'b' FROM ${table} WHERE ${idOf(b)}) AS rows`),
      );
      expect(both.rows[0]).toEqual({ n: 2 });
    }
    const byAdmin = await as("ADMIN", (query) => query(`SELECT 1 FROM ${table} WHERE ${idOf(a)}`));
    expect((byAdmin.rowCount ?? 0) > 0).toBe(table === "organization");
  });

  it("lets the secretary change the own rows and none of another unit's", async () => {
    const own = await as("secretary", (query) =>
      query(
        `UPDATE ${table} SET ${touch} WHERE ${idOf(a)} AND ${table === "organization" ? "kind = 'CELL'" : "true"}`,
      ),
    );
    const foreign = await as("secretary", (query) => query(`UPDATE ${table} SET ${touch} WHERE ${idOf(b)}`));
    expect(own.rowCount).toBeGreaterThan(0);
    expect(foreign.rowCount).toBe(0);
  });

  it("lets the secretary add to the own unit and refuses another's", async () => {
    await as("secretary", (query) => query(inserts[table]?.(a, bloc) ?? ""));
    // 42501 from the policy; 23514 where a trigger already fails to see the foreign parent.
    await expect(as("secretary", (query) => query(inserts[table]?.(b, bloc) ?? ""))).rejects.toMatchObject({
      code: expect.stringMatching(/^(42501|23514)$/),
    });
  });

  it("is not written by leadership or an administrator", async () => {
    for (const role of table === "organization" ? ["LEADER"] : ["LEADER", "ADMIN"]) {
      await expect(as(role, (query) => query(inserts[table]?.(a, bloc) ?? ""))).rejects.toMatchObject({
        code: "42501",
      });
      const updated = await as(role, (query) => query(`UPDATE ${table} SET ${touch} WHERE ${idOf(a)}`));
      expect(updated.rowCount).toBe(0);
    }
  });

  it("shows nothing without a session", async () => {
    expect((await app.query(`SELECT 1 FROM ${table}`)).rowCount).toBe(0);
  });
});

it("a row cannot be moved into another unit", async () => {
  for (const table of Object.keys(inserts).filter(
    (name) => name !== "organization" && name !== "membership" && name !== "member",
  )) {
    const move = (query: Query) =>
      query(
        `UPDATE ${table} SET organization_id = '${b.base}' WHERE organization_id IN ('${a.base}', '${a.cell}')`,
      );
    await expect(as("secretary", move), table).rejects.toMatchObject({ code: "42501" });
  }
});

it.each(closed)("%s is closed to the application", async (table) => {
  await expect(as("ADMIN", (query) => query(`SELECT 1 FROM ${table}`))).rejects.toMatchObject({
    code: "42501",
  });
});

it("password hashes are nobody's to read", async () => {
  await expect(as("ADMIN", (query) => query("SELECT password_hash FROM account"))).rejects.toMatchObject({
    code: "42501",
  });
});

it("everyone sees the own account and only an administrator the others", async () => {
  const count = async (who: string) => (await as(who, (query) => query("SELECT id FROM account"))).rows;
  expect(await count("secretary")).toEqual([{ id: a.account }]);
  expect(await count("STAFF")).toHaveLength(1);
  expect((await count("ADMIN")).length).toBeGreaterThan(3);
});

it("the audit trail is signed with the own name and never rewritten", async () => {
  const entry = (account: string) =>
    `INSERT INTO audit_event (account_id, organization_id, action) VALUES ('${account}', '${a.base}', 'test')`;
  await expect(as("secretary", (query) => query(entry(b.account)))).rejects.toMatchObject({ code: "42501" });
  await as("secretary", (query) => query(entry(a.account)));
  await expect(as("secretary", (query) => query("DELETE FROM audit_event"))).rejects.toMatchObject({
    code: "42501",
  });
  await expect(owner.query("DELETE FROM audit_event")).rejects.toMatchObject({ code: "23001" });
});

it("campaigns are read by those who study and written by staff alone", async () => {
  const rename = (query: Query) => query("UPDATE study_campaign SET title = title");
  expect((await as("secretary", (query) => query("SELECT 1 FROM study_campaign"))).rowCount).toBeGreaterThan(
    0,
  );
  expect((await as("ADMIN", (query) => query("SELECT 1 FROM study_campaign"))).rowCount).toBe(0);
  expect((await as("secretary", rename)).rowCount).toBe(0);
  expect((await as("LEADER", rename)).rowCount).toBe(0);
  expect((await as("STAFF", rename)).rowCount).toBeGreaterThan(0);
});

it("a scope ends with its transaction, also on a connection that is used again", async () => {
  for (let i = 0; i < 50; i += 1) {
    await as("STAFF", (query) => query("SELECT 1 FROM member"));
    const seen = await as("secretary", (query) =>
      query(`SELECT 1 FROM member WHERE organization_id = '${b.cell}'`),
    );
    expect(seen.rowCount).toBe(0);
    expect((await app.query("SELECT 1 FROM member")).rowCount).toBe(0);
  }
});

it("a disabled account is out at once", async () => {
  const account = await makeAccount("LEADER", bloc.id);
  sessions.set("leaving", await openSession(account));
  expect((await as("leaving", (query) => query("SELECT 1 FROM member"))).rowCount).toBeGreaterThan(0);
  await owner.query(`UPDATE account SET disabled_at = now() WHERE id = '${account}'`);
  expect((await as("leaving", (query) => query("SELECT 1 FROM member"))).rowCount).toBe(0);
});

type Query = (sql: string) => Promise<pg.QueryResult>;

/** One transaction of the application's role on behalf of somebody, always rolled back. */
async function as<T>(who: string, work: (query: Query) => Promise<T>): Promise<T> {
  await app.query("BEGIN");
  try {
    await app.query("SELECT app.enter($1)", [sessions.get(who)]);
    return await work((sql) => app.query(sql));
  } finally {
    await app.query("ROLLBACK");
  }
}

function code(): string {
  return `T${randomUUID().slice(0, 8).toUpperCase()}`;
}

function memberInsert(id: string, unit: Pick<Unit, "cell">): string {
  return `INSERT INTO member (id, organization_id, full_name, search_key, sort_key, sex, born_on, ethnicity_code, admitted_on)
    VALUES ('${id}', '${unit.cell}', 'Nguyễn Thị Ánh', 'nguyen thi anh', 'anh', 'FEMALE', '1980-01-01', 'kinh', '2010-01-01')`;
}

async function makeUnit(): Promise<Unit> {
  const unit: Unit = {
    base: randomUUID(),
    cell: randomUUID(),
    member: randomUUID(),
    membership: randomUUID(),
    studyUnit: randomUUID(),
    batch: randomUUID(),
    account: "",
  };
  await owner.query(`
    INSERT INTO organization (id, parent_id, kind, type_code, code, name, short_name, search_key) VALUES
      ('${unit.base}', '${bloc.id}', 'BASE_COMMITTEE', '5', '${code()}', 'Đảng bộ Sở', 'Sở', 'so'),
      ('${unit.cell}', '${unit.base}', 'CELL', NULL, '${code()}', 'Chi bộ', 'Chi bộ', 'chi bo');
    BEGIN;
    ${memberInsert(unit.member, unit)};
    INSERT INTO membership (id, member_id, organization_id, starts_on, start_reason)
    VALUES ('${unit.membership}', '${unit.member}', '${unit.cell}', '2010-01-01', 'ADMISSION');
    COMMIT;
    INSERT INTO study_unit (id, campaign_id, organization_id) VALUES ('${unit.studyUnit}', '${bloc.freshCampaign()}', '${unit.base}')`);
  unit.account = await makeAccount("SECRETARY", unit.base);
  await owner.query(`INSERT INTO import_batch (id, organization_id, account_id, file_name, file_sha256, sheet_name)
    VALUES ('${unit.batch}', '${unit.base}', '${unit.account}', 'a.xlsx', '\\x00', 'Sheet1')`);
  return unit;
}

async function makeAccount(role: string, organization: string): Promise<string> {
  const id = randomUUID();
  await owner.query(`INSERT INTO account (id, organization_id, username, display_name, role)
    VALUES ('${id}', '${organization}', 't-${id.slice(0, 13)}', 'Người dùng', '${role}')`);
  return id;
}

async function makeCampaign(): Promise<string> {
  const id = randomUUID();
  await owner.query(`INSERT INTO study_campaign (id, organization_id, title, starts_on, ends_on, report_due_on, audiences)
    VALUES ('${id}', '${bloc.id}', 'Đợt học tập', '2021-01-01', '2021-03-31', '2021-04-10', '{MEMBERS}')`);
  return id;
}

async function openSession(account: string): Promise<Buffer> {
  const hash = createHash("sha256").update(randomUUID()).digest();
  await owner.query("SELECT app.open_session($1, $2)", [account, hash]);
  return hash;
}
