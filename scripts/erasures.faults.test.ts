import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import loadDemo from "../prisma/seed/load-demo";
import { applyMigrations } from "./lib/migrations";
import { startThrowawayPostgres, type ThrowawayPostgres } from "./lib/throwaway-postgres";
import { verifyAudit } from "./lib/verify-audit";
import { type BackupBench, backupBench } from "./test-support/backup-bench";

/** A backup from before an erasure brings the person back: restoring it erases again, on this machine and on a new one. */

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let server: ThrowawayPostgres;
let bench: BackupBench;
let backup: string;
let kept: Record<string, unknown>;

beforeAll(async () => {
  server = await startThrowawayPostgres();
  bench = await backupBench(server.adminUrl);
  // The demonstration as it is: a chain with a row made up to fill a table could not go on.
  await bench.admin.query("CREATE DATABASE register");
  await applyMigrations(bench.urlOf("register"));
  await loadDemo(bench.urlOf("register"));
  backup = join(bench.home, "before.age");
  const made = await bench.command("backup.ts", ["before.age"], { database: "register" });
  expect(made.code, made.output).toBe(0);
  // Erased since: as the act leaves it, decided by another than who asked.
  await inDatabase("register", async (db) => {
    const { rows } = await db.query(
      "SELECT id, organization_id FROM member m WHERE left_on < '2021-03-01' AND erased_at IS NULL AND card_number IS NOT NULL ORDER BY id LIMIT 1",
    );
    const { rows: accounts } = await db.query("SELECT id FROM account ORDER BY id LIMIT 2");
    kept = {
      id: "0199a000-0000-7000-8000-000000000001",
      member_id: rows[0].id,
      organization_id: rows[0].organization_id,
      status: "ERASED",
      ground: "REQUEST",
      paper_number: "3-ĐN",
      paper_on: "2021-03-20",
      asked_at: "2021-03-20",
      asked_by: accounts[0].id,
      asked_by_name: "A",
      decided_at: "2021-03-21",
      decided_by: accounts[1].id,
      decided_by_name: "B",
    };
    await db.query("SELECT app.erase_again($1, 'Người đã xóa dữ liệu', 'nguoi', 'nguoi')", [
      JSON.stringify(kept),
    ]);
  });
});
afterAll(async () => {
  await bench?.remove();
  await server?.remove();
});

it("in the place of a database, by what that database knows", async () => {
  const restored = await bench.command("restore.ts", ["--replace", backup], { database: "register" });
  expect(restored.code, restored.output).toBe(0);
  expect(restored.output).toContain("Erased again, as the law asks: 1.");
  await expectErased("register");
});

it("on a new machine, by the list that was kept beside the backups", async () => {
  const listed = await bench.command("erasures.ts", [], { database: "register" });
  expect(listed.output).toContain(String(kept.member_id));
  const list = join(bench.home, "erasures.jsonl");
  writeFileSync(list, `${listed.output}\n`);
  await bench.admin.query("CREATE DATABASE fresh");
  const restored = await bench.command("restore.ts", [backup, "--erased", list], { database: "fresh" });
  expect(restored.code, restored.output).toBe(0);
  await expectErased("fresh");
});

it("on a new machine without the list it says who is back", async () => {
  await bench.admin.query("CREATE DATABASE careless");
  const restored = await bench.command("restore.ts", [backup], { database: "careless" });
  expect(restored.output).toMatch(/Whoever was erased after .+ is back: give the list with --erased FILE/);
  expect(await namesOf("careless")).not.toEqual(["Người đã xóa dữ liệu"]);
});

it("a list that is none is refused before anything is restored", async () => {
  mkdirSync(join(bench.home, "lists"));
  const list = join(bench.home, "lists", "wrong.jsonl");
  writeFileSync(list, "{}\n");
  await bench.admin.query("CREATE DATABASE untouched");
  const refused = await bench.command("restore.ts", [backup, "--erased", list], { database: "untouched" });
  expect(refused).toMatchObject({ code: 1, output: expect.stringContaining("is no list of erasures") });
});

async function expectErased(database: string): Promise<void> {
  expect(await namesOf(database)).toEqual(["Người đã xóa dữ liệu"]);
  await inDatabase(database, async (db) => {
    expect(await verifyAudit(db)).toMatchObject({ whole: true });
  });
}

async function namesOf(database: string): Promise<string[]> {
  return inDatabase(database, async (db) => {
    const { rows } = await db.query("SELECT DISTINCT full_name FROM app.stay WHERE id = $1", [
      kept.member_id,
    ]);
    return rows.map(({ full_name }) => full_name);
  });
}

async function inDatabase<T>(database: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client({ connectionString: bench.urlOf(database) });
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end();
  }
}
