import { randomUUID } from "node:crypto";
import { afterAll, expect, it } from "vitest";
import { guestInsert, openScopes } from "./test-support/scopes";

// Who reads the trail, and that nobody rewrites it.

const { owner, app, a, b, bloc, as, sessionOf, close } = await openScopes();

afterAll(close);

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
    ["STAFF", guestInsert(randomUUID(), a)],
    ["STAFF", guestInsert(randomUUID(), b)],
    [
      "ADMIN",
      `INSERT INTO account (id, organization_id, username, display_name, role)
       VALUES ('${account}', '${bloc.id}', 't-${account.slice(0, 13)}', 'Người dùng', 'STAFF')`,
    ],
  ] as const) {
    await app.query("BEGIN");
    const { rows } = await app.query("SELECT account_id FROM app.enter($1)", [sessionOf(who)]);
    await app.query(statement);
    const event = await app.query(
      "INSERT INTO audit_event (account_id, organization_id, action) VALUES ($1, $2, 'test') RETURNING act",
      [rows[0].account_id, bloc.id],
    );
    await app.query("COMMIT");
    acts.push(event.rows[0].act);
  }
  return acts;
}
