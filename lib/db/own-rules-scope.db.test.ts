import { randomUUID } from "node:crypto";
import { afterAll, expect, it } from "vitest";
import { openScopes, type Query, type Unit } from "./test-support/scopes";

// Tables with rules of their own: accounts, proofs of backups, campaigns, files, views, the trash and erasures.

const { owner, app, a, b, bloc, as, signIn, makeAccount, close } = await openScopes();

afterAll(close);

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
  await signIn("colleague", colleague);
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
