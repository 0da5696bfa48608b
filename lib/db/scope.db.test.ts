import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Bloc,
  bulkChangeInsert,
  code,
  guestInsert,
  memberInsert,
  openScopes,
  type Query,
  summonsInsert,
  type Unit,
} from "./test-support/scopes";

// The scope rule, proved with raw SQL as the application's role, table by table: what the secretary of unit A can do to the
// rows of A (the mirror) and to those of B (nothing).

/**
 * One statement per scoped table that adds a row of the unit; run as the owner to set up, as the secretary to try. A table
 * that is missing here fails the first test.
 */
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
  temporary_guest: (unit) => guestInsert(randomUUID(), unit),
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

/** Read within scope, but with rules of writing of their own: proved apart, in the `…-scope.db.test.ts` beside this one. */
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

const { owner, app, a, b, bloc, as, signIn, makeAccount, close } = await openScopes();
let counter = 0;
const next = () => ++counter;

beforeAll(async () => {
  for (const [table, insert] of Object.entries(inserts)) {
    if (table === "member") continue;
    await owner.query(insert(a, bloc));
    await owner.query(insert(b, bloc));
  }
});

afterAll(close);

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
  await signIn("leaving", account);
  expect((await as("leaving", (query) => query("SELECT 1 FROM member"))).rowCount).toBeGreaterThan(0);
  await owner.query(`UPDATE account SET disabled_at = now() WHERE id = '${account}'`);
  expect((await as("leaving", (query) => query("SELECT 1 FROM member"))).rowCount).toBe(0);
});
