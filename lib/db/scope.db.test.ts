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
  campaign: string;
  studyUnit: string;
  studySession: string;
  summons: string;
  batch: string;
  bulkChange: string;
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
  study_unit: (unit, bloc) => `
    INSERT INTO study_unit (id, campaign_id, organization_id) VALUES ('${randomUUID()}', '${bloc.freshCampaign()}', '${unit.base}')`,
  study_attendance: (unit) => `
    INSERT INTO study_attendance (id, study_unit_id, organization_id, audience, summoned, present)
    VALUES ('${randomUUID()}', '${unit.studyUnit}', '${unit.base}', 'UNION_MEMBERS', 10, 9)
    ON CONFLICT (study_unit_id, audience) DO NOTHING`,
  study_session: (unit) => `
    INSERT INTO study_session (id, study_unit_id, organization_id, held_on, mode, place, summoned, present)
    VALUES ('${randomUUID()}', '${unit.studyUnit}', '${unit.base}', '2021-03-20', 'IN_PERSON', 'Hội trường', 10, 9)`,
  study_summons: (unit) => summonsInsert(randomUUID(), unit),
  study_roll_entry: (unit) => `
    INSERT INTO study_roll_entry (session_id, summons_id, study_unit_id, organization_id, state)
    VALUES ('${unit.studySession}', '${unit.summons}', '${unit.studyUnit}', '${unit.base}', 'PRESENT')
    ON CONFLICT (session_id, summons_id) DO NOTHING`,
  count_confirmation: (unit) => `
    INSERT INTO count_confirmation (id, organization_id, period, register_count, confirmed_count, confirmed_on, confirmed_by)
    VALUES ('${randomUUID()}', '${unit.base}', '${1900 + next()}-Q1', 1, 1, '2021-04-01', '${unit.account}')`,
  member_merge: (unit) => `
    INSERT INTO member_merge (id, organization_id, kept_id, merged_id, kept_version, merged_version, kept_before, merged_before, merged_by, undone_at)
    VALUES ('${randomUUID()}', '${unit.cell}', '${unit.member}', '${unit === a ? b.member : a.member}', 1, 1, '{}', '{}', '${unit.account}', now())`,
  temporary_guest: (unit) => `
    INSERT INTO temporary_guest (
      id, organization_id, full_name, sort_key, born_on, born_precision, home_name, paper_number, paper_on, starts_on, until_on)
    VALUES ('${randomUUID()}', '${unit.cell}', 'Lê An', 'an', '1980-01-01', 'DAY', 'Đảng bộ quận', '1', '2021-01-01', '2021-01-01', '2021-07-01')`,
  import_batch: (unit) => `
    INSERT INTO import_batch (id, organization_id, account_id, file_name, file_sha256, sheet_name)
    VALUES ('${randomUUID()}', '${unit.base}', '${unit.account}', 'a.xlsx', '\\x00', 'Sheet1')`,
  import_row: (unit) => `
    INSERT INTO import_row (batch_id, row_number, organization_id, verdict, outcome, cell_name, notes)
    VALUES ('${unit.batch}', ${next()}, '${unit.base}', 'REFUSED', 'REFUSED', 'Chi bộ', '[]')`,
  import_mapping: (unit) => `
    INSERT INTO import_mapping (id, organization_id, register, signature, columns)
    VALUES ('${randomUUID()}', '${unit.base}', 'MEMBERS', '${next()}', '{}')`,
  bulk_change: (unit) => bulkChangeInsert(randomUUID(), unit),
  bulk_change_row: (unit) => `
    INSERT INTO bulk_change_row (bulk_change_id, member_id, organization_id, version_after)
    VALUES ('${unit.bulkChange}', '${unit.member}', '${unit.base}', 2)
    ON CONFLICT (bulk_change_id, member_id) DO NOTHING`,
};

/** A column everybody who may write the table may write, where it is not the id. */
const touched: Readonly<{ [table: string]: string }> = {
  import_row: "row_number",
  member: "full_name",
  study_roll_entry: "reason",
  bulk_change: "undone_at",
  bulk_change_row: "undone",
};

/** Read within scope, but with rules of writing of their own: proved apart. */
const ownRules = [
  "organization_act",
  "organization_act_line",
  "organization_name",
  "import_file",
  "distinct_pair",
  "member_event",
  "membership",
  "transfer",
  "account",
  "audit_event",
  "audit_change",
  "idempotency_key",
  "saved_view",
  "default_view",
  // lib/delegations/delegations.db.test.ts
  "delegation",
  "study_campaign",
  "study_document",
  "backup_proof",
  "study_speaker",
  "trash_item",
  "person_erasure",
];
/** Nothing personal in these. */
const shared = ["installation", "ethnicity", "_prisma_migrations"];
/** No right at all for the application's role. */
const closed = ["auth_session", "account_invite", "account_factor", "recovery_code", "sign_in_throttle"];

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
  for (let i = 0; i < 14; i += 1) campaigns.push(await makeCampaign());
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
  const touch = `${touched[table] ?? "id"} = ${touched[table] ?? "id"}`;

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
  for (const table of Object.keys(inserts).filter((name) => name !== "organization" && name !== "member")) {
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

it("proofs of backups are the administrators' to read and nobody's to write", async () => {
  await owner.query(
    `INSERT INTO backup_proof (id, file_name, taken_at, succeeded) VALUES ('${randomUUID()}', 'x', now(), false)`,
  );
  const seen = async (who: string) =>
    (await as(who, (query) => query("SELECT 1 FROM backup_proof"))).rowCount;
  expect(await seen("ADMIN")).toBe(1);
  for (const who of ["secretary", "LEADER", "STAFF"]) expect(await seen(who), who).toBe(0);
  for (const write of [
    `INSERT INTO backup_proof (id, file_name, taken_at, succeeded) VALUES ('${randomUUID()}', 'y', now(), false)`,
    "UPDATE backup_proof SET file_name = 'y'",
    "DELETE FROM backup_proof",
  ]) {
    await expect(
      as("ADMIN", (query) => query(write)),
      write,
    ).rejects.toMatchObject({ code: "42501" });
  }
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
  for (const attempt of [
    "UPDATE audit_event SET action = action",
    "DELETE FROM audit_event",
    "UPDATE audit_change SET after = after",
    "DELETE FROM audit_change",
    `INSERT INTO audit_change (act, register, organization_id, kind, digest) VALUES (1, 'member', '${a.base}', 'INSERT', '')`,
    "SELECT salt FROM audit_change",
    "SELECT * FROM app.audit_head",
    "UPDATE app.audit_head SET seq = 0",
    "DELETE FROM app.audit_link",
    "INSERT INTO app.audit_daily_head VALUES ('2000-01-01', 0, '')",
    "SELECT app.chain_act(1)",
    `INSERT INTO audit_event (account_id, organization_id, action, act) VALUES ('${a.account}', '${a.base}', 'test', 1)`,
    `INSERT INTO audit_event (account_id, organization_id, action, at) VALUES ('${a.account}', '${a.base}', 'test', now())`,
  ])
    await expect(
      as("secretary", (query) => query(attempt)),
      attempt,
    ).rejects.toMatchObject({ code: "42501" });
  for (const attempt of ["DELETE FROM audit_event", "TRUNCATE audit_change", "DELETE FROM app.audit_link"])
    await expect(owner.query(attempt), attempt).rejects.toMatchObject({ code: "23001" });
});

it("what changed is read within scope: a secretary of the own unit, an administrator of accounts and not of people", async () => {
  const kept = await withKeptChanges();
  const seen = async (who: string, register: string, unit: string) =>
    (
      await as(who, (query) =>
        query(`SELECT 1 FROM audit_change WHERE register = '${register}' AND organization_id = '${unit}'
        AND act IN (${kept.join(", ")})`),
      )
    ).rowCount;
  const table = [];
  for (const who of ["secretary", "LEADER", "STAFF", "ADMIN"])
    table.push([
      who,
      await seen(who, "temporary_guest", a.cell),
      await seen(who, "temporary_guest", b.cell),
      await seen(who, "account", bloc.id),
    ]);
  expect(table).toEqual([
    ["secretary", 1, 0, 0],
    ["LEADER", 1, 1, 0],
    ["STAFF", 1, 1, 0],
    ["ADMIN", 0, 0, 1],
  ]);
  expect((await app.query("SELECT 1 FROM audit_change")).rowCount).toBe(0);
});

/** A guest of each unit added by staff and an account by an administrator, for good: the acts they were. */
async function withKeptChanges(): Promise<string[]> {
  const acts: string[] = [];
  const account = randomUUID();
  for (const [who, statement] of [
    ["STAFF", inserts.temporary_guest?.(a, bloc)],
    ["STAFF", inserts.temporary_guest?.(b, bloc)],
    [
      "ADMIN",
      `INSERT INTO account (id, organization_id, username, display_name, role)
       VALUES ('${account}', '${bloc.id}', 't-${account.slice(0, 13)}', 'Người dùng', 'STAFF')`,
    ],
  ] as const) {
    await app.query("BEGIN");
    const { rows } = await app.query("SELECT account_id FROM app.enter($1)", [sessions.get(who)]);
    await app.query(statement ?? "");
    const event = await app.query(
      "INSERT INTO audit_event (account_id, organization_id, action) VALUES ($1, $2, 'test') RETURNING act",
      [rows[0].account_id, bloc.id],
    );
    await app.query("COMMIT");
    acts.push(event.rows[0].act);
  }
  return acts;
}

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

it("an uploaded file is kept and read within scope, and never rewritten", async () => {
  const keep = (unit: Unit) => `
    INSERT INTO import_file (batch_id, organization_id, content) VALUES ('${unit.batch}', '${unit.base}', '\\x00')`;
  await owner.query(keep(b));
  await expect(as("secretary", (query) => query(keep(b)))).rejects.toMatchObject({ code: "42501" });
  await as("secretary", (query) => query(keep(a)));
  await owner.query(keep(a));
  const read = (query: Query) => query("SELECT batch_id FROM import_file");
  expect((await as("secretary", read)).rows).toEqual([{ batch_id: a.batch }]);
  expect((await as("ADMIN", read)).rowCount).toBe(0);
  await expect(
    as("secretary", (query) => query("UPDATE import_file SET content = '\\x01'")),
  ).rejects.toMatchObject({
    code: "42501",
  });
});

it("a saved view is its owner's; shared, it is read in the same office, and its name is nobody's to sign", async () => {
  const save = (account: string, unit: string, isShared: boolean) => `
    INSERT INTO saved_view (id, organization_id, account_id, list, name, query, is_shared)
    VALUES ('${randomUUID()}', '${unit}', '${account}', 'members', 'x', '', ${isShared})`;
  await expect(as("secretary", (query) => query(save(b.account, a.base, false)))).rejects.toMatchObject({
    code: "42501",
  });
  await expect(as("secretary", (query) => query(save(a.account, b.base, true)))).rejects.toMatchObject({
    code: "42501",
  });
  const [colleague, id] = [await makeAccount("SECRETARY", a.base), randomUUID()];
  sessions.set("colleague", await openSession(colleague));
  await owner.query(save(a.account, a.base, true).replace(/VALUES \('[^']+'/, `VALUES ('${id}'`));
  const look = (query: Query) => query(`SELECT 1 FROM saved_view WHERE id = '${id}'`);
  const write = (query: Query) => query(`UPDATE saved_view SET name = 'y' WHERE id = '${id}'`);
  const seen = async (who: string, work: typeof look) => (await as(who, work)).rowCount;
  expect([await seen("secretary", look), await seen("colleague", look)]).toEqual([1, 1]);
  for (const who of ["LEADER", "STAFF", "ADMIN"]) expect(await seen(who, look), who).toBe(0);
  expect([await seen("secretary", write), await seen("colleague", write)]).toEqual([1, 0]);
  await owner.query(`UPDATE saved_view SET is_shared = false WHERE id = '${id}'`);
  expect([await seen("secretary", look), await seen("colleague", look)]).toEqual([1, 0]);
  const choose = (account: string) =>
    `INSERT INTO default_view (account_id, list, view_id) VALUES ('${account}', 'members', '${id}')`;
  await as("secretary", (query) => query(choose(a.account)));
  await expect(as("secretary", (query) => query(choose(b.account)))).rejects.toMatchObject({ code: "42501" });
});

it("what is in the trash is its unit's and the staff's, and only the two functions of the database put it there or back", async () => {
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO trash_item (register, record_id, organization_id, content, deleted_by)
     VALUES ('study_session', gen_random_uuid(), '${a.base}', '[]', 'x') RETURNING id`,
  );
  const id = rows[0]?.id;
  const seen = async (who: string) =>
    (await as(who, (query) => query(`SELECT 1 FROM trash_item WHERE id = '${id}'`))).rowCount;
  expect([await seen("secretary"), await seen("STAFF")]).toEqual([1, 1]);
  for (const who of ["LEADER", "ADMIN"]) expect(await seen(who), who).toBe(0);
  expect((await app.query("SELECT 1 FROM trash_item")).rowCount).toBe(0);
  const restore = (query: Query) => query(`SELECT app.restore_from_trash('${id}') AS record`);
  expect((await as("LEADER", restore)).rows).toEqual([{ record: null }]);
  expect((await as("secretary", restore)).rows[0]?.record).toEqual(expect.any(String));
  const move = (session: string) => (query: Query) =>
    query(`SELECT app.move_to_trash('study_session', '${session}') AS item`);
  expect((await as("secretary", move(b.studySession))).rows).toEqual([{ item: null }]);
  expect((await as("secretary", move(a.studySession))).rows[0]?.item).toEqual(expect.any(String));
  for (const write of [
    "DELETE FROM trash_item",
    "UPDATE trash_item SET content = '[]'",
    "DELETE FROM study_session",
    "DELETE FROM saved_view",
  ])
    await expect(
      as("STAFF", (query) => query(write)),
      write,
    ).rejects.toMatchObject({ code: "42501" });
});

it("an erasure is the bloc's office's to see, the staff's to ask for in the own name, and never said to be done by writing so", async () => {
  const { rows } = await owner.query<{ id: string }>(
    `SELECT id FROM account WHERE role = 'STAFF' AND organization_id = '${bloc.id}'`,
  );
  const ask = (by: string) => `
    INSERT INTO person_erasure (id, member_id, organization_id, ground, paper_number, paper_on, asked_by, asked_by_name)
    VALUES ('${randomUUID()}', '${a.member}', '${a.cell}', 'REQUEST', '1', '2021-03-01', '${by}', 'x')`;
  for (const who of ["secretary", "LEADER", "ADMIN", "STAFF"])
    await expect(
      as(who, (query) => query(ask(b.account))),
      who,
    ).rejects.toMatchObject({ code: "42501" });
  expect(rows.length).toBeGreaterThan(0);
  await owner.query(ask(b.account));
  const seen = async (who: string) =>
    (await as(who, (query) => query("SELECT 1 FROM person_erasure"))).rowCount;
  expect([await seen("LEADER"), await seen("STAFF")]).toEqual([1, 1]);
  for (const who of ["secretary", "ADMIN"]) expect(await seen(who), who).toBe(0);
  const decide = (status: string) =>
    `UPDATE person_erasure SET status = '${status}', decided_at = now(), decided_by = app.account_id(), decided_by_name = 'x'`;
  await expect(as("LEADER", (query) => query(decide("ERASED")))).rejects.toMatchObject({ code: "23514" });
  expect((await as("LEADER", (query) => query(decide("REFUSED")))).rowCount).toBe(1);
  expect((await as("secretary", (query) => query(decide("REFUSED")))).rowCount).toBe(0);
  for (const attempt of [
    "UPDATE person_erasure SET touched = '{}'",
    "DELETE FROM person_erasure",
    `SELECT app.erase_records(ARRAY['${a.member}']::uuid[], 'x', 'x', 'x')`,
    `SELECT app.erase_again('{}', 'x', 'x', 'x')`,
    `SELECT * FROM app.traces_of(ARRAY['${a.member}']::uuid[])`,
  ])
    await expect(
      as("STAFF", (query) => query(attempt)),
      attempt,
    ).rejects.toMatchObject({ code: "42501" });
  expect(
    (await as("secretary", (query) => query(`SELECT * FROM app.erasure_reach('${a.member}')`))).rowCount,
  ).toBe(0);
  await owner.query("DELETE FROM person_erasure");
});

describe("acts on organisations", () => {
  const act = (id: string, organization: string) => `
    INSERT INTO organization_act (id, organization_id, kind, effective_on, moved_count, account_id, recorded_by)
    VALUES ('${id}', '${organization}', 'MERGE', '2020-08-01', 0, '${a.account}', 'Trần Văn Thử')`;
  const line = (id: string, organization: string) => `
    INSERT INTO organization_act_line (act_id, organization_id, position, change, is_subject, members_before, members_after, units_before, units_after)
    VALUES ('${id}', '${organization}', ${next()}, 'RESIZED', false, 1, 1, 0, 0)`;
  const formerName = (organization: string) => `
    INSERT INTO organization_name (id, organization_id, name, short_name, ends_on)
    VALUES ('${randomUUID()}', '${organization}', 'Đảng bộ cũ', 'Cũ', '${1900 + next()}-01-01')`;

  it("of the bloc are read by those they touched, each its own part; of another unit not at all", async () => {
    const [shared, foreign] = [randomUUID(), randomUUID()];
    for (const statement of [
      act(shared, bloc.id),
      act(foreign, b.base),
      ...[bloc.id, a.base, b.base].map((organization) => line(shared, organization)),
      line(foreign, b.base),
    ]) {
      await owner.query(statement);
    }
    const seen = (who: string) =>
      as(who, async (query) => {
        const acts = await query(`SELECT id FROM organization_act WHERE id IN ('${shared}', '${foreign}')`);
        const lines = await query(
          `SELECT organization_id FROM organization_act_line WHERE act_id IN ('${shared}', '${foreign}')`,
        );
        return [acts.rowCount, lines.rowCount];
      });
    expect([await seen("secretary"), await seen("LEADER"), await seen("STAFF"), await seen("ADMIN")]).toEqual(
      [
        [1, 1],
        [2, 4],
        [2, 4],
        [0, 0],
      ],
    );
  });

  it("are written for the own unit, and never rewritten", async () => {
    const id = randomUUID();
    await as("secretary", (query) => query(act(id, a.base)));
    for (const [who, statement] of [
      ["secretary", act(randomUUID(), b.base)],
      ["secretary", act(randomUUID(), bloc.id)],
      ["secretary", formerName(b.base)],
      ["LEADER", act(randomUUID(), a.base)],
      ["ADMIN", act(randomUUID(), a.base)],
      ["STAFF", `UPDATE organization_act SET moved_count = 1 WHERE id = '${id}'`],
      ["STAFF", `DELETE FROM organization_act_line WHERE act_id = '${id}'`],
    ] as const) {
      await expect(
        as(who, (query) => query(statement)),
        statement,
      ).rejects.toMatchObject({ code: "42501" });
    }
  });

  it("former names are known to whoever sees the organisation", async () => {
    for (const unit of [a, b]) await owner.query(formerName(unit.base));
    const seen = async (who: string, unit: Unit) =>
      (
        await as(who, (query) =>
          query(`SELECT 1 FROM organization_name WHERE organization_id = '${unit.base}'`),
        )
      ).rowCount;
    expect([await seen("secretary", a), await seen("secretary", b)]).toEqual([1, 0]);
    for (const who of ["LEADER", "STAFF", "ADMIN"]) expect(await seen(who, b), who).toBe(1);
  });
});

describe("the ledger", () => {
  const recognize = (subject: Unit, at: Unit) => `
    INSERT INTO member_event (id, member_id, organization_id, effective_on, kind)
    VALUES ('${randomUUID()}', '${subject.member}', '${at.cell}', '2011-01-01', 'RECOGNITION')`;

  it.each(["member_event", "membership"])(
    "%s shows the own rows and none of another unit's",
    async (table) => {
      const of = (unit: Unit) => `SELECT 1 FROM ${table} WHERE member_id = '${unit.member}'`;
      expect((await as("secretary", (query) => query(of(a)))).rowCount).toBe(1);
      expect((await as("secretary", (query) => query(of(b)))).rowCount).toBe(0);
      for (const role of ["LEADER", "STAFF"]) {
        expect((await as(role, (query) => query(of(b)))).rowCount).toBe(1);
      }
      expect((await as("ADMIN", (query) => query(of(a)))).rowCount).toBe(0);
      expect((await app.query(of(a))).rowCount).toBe(0);
    },
  );

  it("takes a secretary's events of the own members, at the own cells", async () => {
    await as("secretary", (query) => query(recognize(a, a)));
    for (const foreign of [recognize(b, b), recognize(b, a), recognize(a, b)]) {
      await expect(as("secretary", (query) => query(foreign))).rejects.toMatchObject({ code: "42501" });
    }
    for (const role of ["LEADER", "ADMIN"]) {
      await expect(as(role, (query) => query(recognize(a, a)))).rejects.toMatchObject({ code: "42501" });
    }
  });

  it("is the only way to a list or a standing", async () => {
    for (const attempt of [
      `UPDATE member_event SET kind = kind WHERE member_id = '${a.member}'`,
      `DELETE FROM member_event WHERE member_id = '${a.member}'`,
      `UPDATE membership SET ends_on = ends_on WHERE member_id = '${a.member}'`,
      `INSERT INTO membership (id, member_id, organization_id, starts_on, start_reason)
       VALUES ('${randomUUID()}', '${a.member}', '${a.cell}', '2000-01-01', 'OPENING')`,
      `UPDATE member SET official_on = '2020-01-01' WHERE id = '${a.member}'`,
      `UPDATE member SET organization_id = '${a.base}' WHERE id = '${a.member}'`,
    ]) {
      await expect(
        as("STAFF", (query) => query(attempt)),
        attempt,
      ).rejects.toMatchObject({ code: "42501" });
    }
    await expect(owner.query("DELETE FROM member_event")).rejects.toMatchObject({ code: "23001" });
  });

  it("shows a transfer to its two ends, and to nobody else among the units", async () => {
    const c = await makeUnit();
    const id = randomUUID();
    await owner.query(`INSERT INTO transfer (
        id, organization_id, to_organization_id, member_id, paper_number, paper_on, sent_on, full_name, sort_key, sex, born_on, born_precision, admitted_on)
      VALUES ('${id}', '${b.cell}', '${a.base}', '${b.member}', '1-GTSHĐ', '2021-03-01', '2021-03-01', 'Nguyễn Thị Ánh', 'anh', 'FEMALE', '1980-01-01', 'DAY', '2010-01-01')`);
    sessions.set("third", await openSession(c.account));
    sessions.set("sender", await openSession(b.account));
    const look = (query: Query) => query(`SELECT 1 FROM transfer WHERE id = '${id}'`);
    expect((await as("secretary", look)).rowCount).toBe(1);
    expect((await as("sender", look)).rowCount).toBe(1);
    expect((await as("third", look)).rowCount).toBe(0);
    expect((await as("ADMIN", look)).rowCount).toBe(0);
    // Who goes where is settled when it is sent.
    await expect(
      as("secretary", (query) =>
        query(`UPDATE transfer SET organization_id = '${a.cell}' WHERE id = '${id}'`),
      ),
    ).rejects.toMatchObject({ code: "42501" });
    const take = `UPDATE transfer SET version = 2 WHERE id = '${id}'`;
    expect((await as("third", (query) => query(take))).rowCount).toBe(0);
    expect((await as("secretary", (query) => query(take))).rowCount).toBe(1);
  });
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

function summonsInsert(id: string, unit: Unit): string {
  return `INSERT INTO study_summons (id, campaign_id, study_unit_id, organization_id, cell_id, member_id, full_name, list_number)
    VALUES ('${id}', '${unit.campaign}', '${unit.studyUnit}', '${unit.base}', '${unit.cell}', '${unit.member}', 'Lê An', 1)
    ON CONFLICT (campaign_id, member_id) DO NOTHING`;
}

async function makeUnit(): Promise<Unit> {
  const unit: Unit = {
    base: randomUUID(),
    cell: randomUUID(),
    member: randomUUID(),
    membership: randomUUID(),
    campaign: bloc.freshCampaign(),
    studyUnit: randomUUID(),
    studySession: randomUUID(),
    summons: randomUUID(),
    batch: randomUUID(),
    bulkChange: randomUUID(),
    account: "",
  };
  await owner.query(`
    INSERT INTO organization (id, parent_id, kind, type_code, code, name, short_name, search_key) VALUES
      ('${unit.base}', '${bloc.id}', 'BASE_COMMITTEE', '5', '${code()}', 'Đảng bộ Sở', 'Sở', 'so'),
      ('${unit.cell}', '${unit.base}', 'CELL', NULL, '${code()}', 'Chi bộ', 'Chi bộ', 'chi bo');
    BEGIN;
    ${memberInsert(unit.member, unit)};
    INSERT INTO member_event (id, member_id, organization_id, effective_on, kind)
    VALUES ('${unit.membership}', '${unit.member}', '${unit.cell}', '2010-01-01', 'ADMISSION');
    COMMIT;
    INSERT INTO study_unit (id, campaign_id, organization_id) VALUES ('${unit.studyUnit}', '${unit.campaign}', '${unit.base}');
    INSERT INTO study_session (id, study_unit_id, organization_id, held_on, mode, place, summoned, present)
    VALUES ('${unit.studySession}', '${unit.studyUnit}', '${unit.base}', '2021-03-20', 'IN_PERSON', 'Hội trường', 10, 9);
    ${summonsInsert(unit.summons, unit)}`);
  unit.account = await makeAccount("SECRETARY", unit.base);
  await owner.query(`INSERT INTO import_batch (id, organization_id, account_id, file_name, file_sha256, sheet_name)
    VALUES ('${unit.batch}', '${unit.base}', '${unit.account}', 'a.xlsx', '\\x00', 'Sheet1')`);
  await owner.query(bulkChangeInsert(unit.bulkChange, unit));
  return unit;
}

function bulkChangeInsert(id: string, unit: Unit): string {
  return `INSERT INTO bulk_change (id, organization_id, account_id, made_by, field, matched, changed, unchanged, refused)
    VALUES ('${id}', '${unit.base}', '${unit.account}', 'Người dùng', 'jobTitle', 1, 1, 0, 0)`;
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
