import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { verifyPassword } from "@/lib/auth/password";
import { cloneTemplate } from "@/scripts/lib/test-database";
import { DEMO_PASSWORD, demoAccounts } from "./demo-accounts";
import loadDemo, { type LoadedDemo } from "./load-demo";

let ownerUrl: string;
let db: pg.Client;
let loaded: LoadedDemo;

beforeAll(async () => {
  ({ ownerUrl } = await cloneTemplate(inject("testPostgres"), "test_demo"));
  db = new pg.Client({ connectionString: ownerUrl });
  await db.connect();
  loaded = await loadDemo(ownerUrl);
}, 60_000);

afterAll(() => db.end());

async function only<T extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<T | undefined> {
  return (await db.query<T>(sql, values)).rows[0];
}

describe("the demonstration in the database", () => {
  it("answers what it holds", () => {
    expect(loaded).toEqual({ organizations: 552, members: 9145, accounts: 70, campaigns: 3 });
  });

  it("is a bloc of 67 units whose day is 25/03/2021", async () => {
    const found = await only(
      `SELECT business_on::text AS today, is_demo, app.today()::text AS clock,
              (SELECT count(*)::int FROM organization WHERE kind IN ('BASE_COMMITTEE', 'BASE_CELL')) AS units,
              (SELECT count(*)::int FROM organization WHERE kind = 'CELL') AS cells
       FROM installation`,
    );
    expect(found).toEqual({ today: "2021-03-25", is_demo: true, clock: "2021-03-25", units: 67, cells: 474 });
  });

  it.each([
    ["2020-08-31", 8875],
    ["2021-03-25", 9145],
  ])("had on %s %i members, counted by membership", async (on, members) => {
    const found = await only(
      `SELECT count(*)::int AS members FROM membership
       WHERE starts_on <= $1::date AND (ends_on IS NULL OR ends_on > $1::date)`,
      [on],
    );
    expect(found).toEqual({ members });
  });

  it("counts the same people by who has not left", async () => {
    expect(await only("SELECT count(*)::int AS members FROM member WHERE left_on IS NULL")).toEqual({
      members: 9145,
    });
  });

  it("places every organisation in its branch", async () => {
    const found = await only(
      `SELECT count(*)::int AS strays FROM organization o LEFT JOIN organization p ON p.id = o.parent_id
       WHERE o.path <> COALESCE(p.path, '{}') || o.id OR (o.kind <> 'BLOC' AND o.base_id IS NULL)`,
    );
    expect(found).toEqual({ strays: 0 });
  });

  it("lets the accounts shown at start sign in", async () => {
    for (const { username, role } of demoAccounts) {
      const account = await only<{ role: string; password_hash: string }>(
        "SELECT role::text, password_hash FROM account WHERE username = $1",
        [username],
      );
      expect(account?.role).toBe(role.toUpperCase());
      expect(await verifyPassword(account?.password_hash ?? null, DEMO_PASSWORD)).toBe(true);
    }
  });

  it("is not loaded over a bloc, and leaves what is there", async () => {
    await expect(loadDemo(ownerUrl)).rejects.toMatchObject({ code: "23505" });
    expect(await only("SELECT count(*)::int AS members FROM member WHERE left_on IS NULL")).toEqual({
      members: 9145,
    });
  });
});
