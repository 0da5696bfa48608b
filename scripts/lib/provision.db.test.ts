import { randomUUID } from "node:crypto";
import pg from "pg";
import { describe, expect, inject, it } from "vitest";
import { testDatabase } from "../../prisma/factories/test-database";
import { loginRole, provisionLogin } from "./provision";
import { cloneTemplate } from "./test-database";

async function rowsOf(connectionString: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("the application's login role", () => {
  it("owns nothing, is bound by row-level security, and gives up before the pool does", async () => {
    const { appUrl } = await testDatabase();
    const [rights] = await rowsOf(
      appUrl,
      `SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolconnlimit,
              (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned,
              current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
              current_setting('idle_in_transaction_session_timeout') AS idle, current_setting('timezone') AS zone
       FROM pg_roles r WHERE rolname = current_user`,
    );
    expect(rights).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolconnlimit: 30,
      owned: 0,
      statement: "5s",
      lock: "2s",
      idle: "10s",
      zone: "UTC",
    });
  });

  it("takes a new password at the next start; the old one is worthless", async () => {
    const { ownerUrl } = await cloneTemplate(
      inject("testPostgres"),
      `test_login_${randomUUID().slice(0, 8)}`,
    );
    const before = await provisionLogin(ownerUrl, "first password");
    const after = await provisionLogin(ownerUrl, "second password");
    await expect(rowsOf(before, "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
    expect(await rowsOf(after, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("is named after the database, and no two databases share one", () => {
    expect(loginRole("so_khoi")).toBe("so_khoi_so_khoi");
    const names = ["bloc.one", "bloc_one", "BLOC_ONE", "x".repeat(60), "x".repeat(61), "Đảng ủy"];
    const roles = names.map(loginRole);
    expect(new Set(roles).size).toBe(names.length);
    for (const role of roles) expect(role).toMatch(/^so_khoi_[a-z0-9_]{1,55}$/);
  });
});
