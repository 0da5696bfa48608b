import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readSettings } from "@/lib/env";
import { headMark } from "./lib/backup/backup-format";
import { readBackupKey } from "./lib/backup/backup-key";
import { digestDatabase } from "./lib/backup/digest-database";
import { startNightlySchedule } from "./lib/backup/nightly-schedule";
import { restoreIntoScratch } from "./lib/backup/restore-into-scratch";
import { seal } from "./lib/backup/seal";
import { writeScript } from "./lib/backup/write-script";
import { provisionLogin } from "./lib/provision";
import { startThrowawayPostgres, type ThrowawayPostgres } from "./lib/throwaway-postgres";
import { type BackupBench, backupBench } from "./test-support/backup-bench";
import { hasPostgres15, startPostgres15 } from "./test-support/postgres-15";

/**
 * Backup and restore on a real server, through the commands people type: what is restored is what was there, and whatever
 * goes wrong in between, nothing is half-written and nothing that exists is lost.
 */

// Some restore several times over: far above what that takes, so that a busy machine fails none.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const { signal } = new AbortController();
/** What a restore changes on purpose. */
const settled = ["public.auth_session", "public.account_invite", "app.data_version", "public.backup_proof"];

let server: ThrowawayPostgres;
let bench: BackupBench;
let whole: string;

beforeAll(async () => {
  server = await startThrowawayPostgres();
  bench = await backupBench(server.adminUrl);
  whole = join(bench.home, "whole.age");
  const made = await bench.command("backup.ts", ["whole.age"], { database: "source" });
  expect(made.code, made.output).toBe(0);
  expect(made.output).toMatch(/^A key was made: .+backup\.key\. Keep a copy of it somewhere else/);
});
afterAll(async () => {
  await bench?.remove();
  await server?.remove();
});

async function emptyDatabase(name: string): Promise<string> {
  await bench.admin.query(`CREATE DATABASE ${name}`);
  return name;
}

/** A copy of the source, to be restored over. */
async function copyOfSource(name: string): Promise<string> {
  await bench.admin.query(`CREATE DATABASE ${name} TEMPLATE source`);
  return name;
}

async function rowsOf<Row extends pg.QueryResultRow>(database: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: bench.urlOf(database) });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Everything about a schema that the rows are not: constraints, triggers, policies, rights, functions, indexes. */
const structure = `
  SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated AS line
  FROM pg_constraint WHERE connamespace IN ('public'::regnamespace, 'app'::regnamespace)
  UNION ALL SELECT 'trigger ' || tgenabled::text || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT 'policy ' || p::text FROM pg_policies p
  UNION ALL SELECT 'table ' || oid::regclass || relkind::text || relrowsecurity || relforcerowsecurity || COALESCE(relacl::text, '') || COALESCE(reloptions::text, '')
  FROM pg_class WHERE relnamespace IN ('public'::regnamespace, 'app'::regnamespace)
  UNION ALL SELECT 'column ' || attrelid::regclass || attname || attacl::text FROM pg_attribute WHERE attacl IS NOT NULL AND attrelid >= 16384
  UNION ALL SELECT 'function ' || oid::regprocedure || COALESCE(proacl::text, '') || md5(prosrc) FROM pg_proc WHERE pronamespace = 'app'::regnamespace
  UNION ALL SELECT 'schema ' || nspname || COALESCE(nspacl::text, '') FROM pg_namespace WHERE nspname IN ('public', 'app')
  ORDER BY 1`;

describe("a backup", () => {
  it("has every table, none of them empty, and is proved row for row", async () => {
    const source = await bench.digests("source");
    expect([...source.values()].filter(({ rows }) => rows === 0)).toEqual([]);
    expect(source.get("public.member")?.rows).toBeGreaterThan(9_145);
    const proved = await bench.command("verify-backup.ts", [whole], { database: "source" });
    expect(proved.output).toMatch(
      new RegExp(
        `^${whole} can be restored: Đảng bộ Khối.+, as of .+Z, ${source.size} tables, [\\d,]+ rows, .+ MB, each row compared\\.$`,
      ),
    );
    expect(proved.code).toBe(0);
    expect(await rowsOf("source", "SELECT file_name FROM backup_proof WHERE succeeded")).toEqual([
      { file_name: "whole.age" },
    ]);
    expect(await bench.databases("source_")).toEqual([]);
  });

  it("is one moment: what is written while it is made is in it whole or not at all", async () => {
    const database = await copyOfSource("busy");
    const writer = new pg.Client({ connectionString: bench.urlOf(database) });
    await writer.connect();
    await writer.query(
      "CREATE TABLE left_side (n int PRIMARY KEY); CREATE TABLE right_side (n int PRIMARY KEY)",
    );
    const backup = bench.start("backup.ts", ["busy.age"], { database });
    let over = false;
    void backup.ended.then(() => {
      over = true;
    });
    for (let n = 1; !over; n += 1) {
      await writer.query(
        `BEGIN; INSERT INTO left_side VALUES (${n}); INSERT INTO right_side VALUES (${n}); COMMIT`,
      );
    }
    await writer.end();
    expect(await backup.ended, backup.output()).toBe(0);
    const key = await readBackupKey(join(bench.home, "data", "backup.key"));
    const { readScript } = await import("./lib/backup/read-script");
    const { unseal } = await import("./lib/backup/unseal");
    const script = await readScript(unseal(join(bench.home, "busy.age"), key, signal));
    for await (const { rows } of script.tables()) for await (const _ of rows);
    const side = (name: string) => script.tail().tables.find((table) => table.name === `public.${name}`);
    expect(side("left_side")?.rows).toBe(side("right_side")?.rows);
    expect(side("left_side")?.sha256).toBe(side("right_side")?.sha256);
  });

  it("never takes the place of a file that is there", async () => {
    const before = readFileSync(whole);
    expect(await bench.command("backup.ts", ["whole.age"], { database: "source" })).toEqual({
      code: 1,
      output: `${whole} exists and is not overwritten: choose another name.`,
    });
    expect(readFileSync(whole).equals(before)).toBe(true);
  });
});

describe("a restore", () => {
  it("into an empty database gives back the same rows, sequences, rights and rules, and no session", async () => {
    const database = await emptyDatabase("restored");
    mkdirSync(join(bench.home, "other"), { mode: 0o700 });
    copyFileSync(join(bench.home, "data", "backup.key"), join(bench.home, "other", "backup.key"));
    const restored = await bench.command("restore.ts", [whole], { database, installation: "other" });
    expect(restored.code, restored.output).toBe(0);
    expect(await bench.databases("restored")).toEqual(["restored"]);

    const [is, was] = [await bench.digests(database), await bench.digests("source")];
    for (const name of settled) [is, was].map((tables) => tables.delete(name));
    expect(is).toEqual(was);
    expect(await rowsOf(database, structure)).toEqual(await rowsOf("source", structure));
    const sequences = "SELECT schemaname, sequencename, last_value FROM pg_sequences ORDER BY 1, 2";
    expect(await rowsOf(database, sequences)).toEqual(await rowsOf("source", sequences));
    expect(await rowsOf(database, "SELECT 1 FROM auth_session")).toEqual([]);
    expect(
      await rowsOf(database, "SELECT 1 FROM account_invite WHERE used_at IS NULL AND expires_at > now()"),
    ).toEqual([]);

    const secretsOf = (installation: string) =>
      JSON.parse(readFileSync(join(bench.home, installation, "secrets.json"), "utf8"));
    expect(secretsOf("other").pepper).toBe(secretsOf("data").pepper);
    const appUrl = await provisionLogin(bench.urlOf(database), "x".repeat(40));
    const app = new pg.Client({ connectionString: appUrl });
    await app.connect();
    expect((await app.query("SELECT count(*)::int AS n FROM member")).rows).toEqual([{ n: 0 }]);
    await app.end();
  });

  it("leaves a database alone that is not empty", async () => {
    const before = await bench.digests("source");
    const refused = await bench.command("restore.ts", [whole], { database: "source" });
    expect(refused).toEqual({
      code: 1,
      output: `The database source is not empty and was not touched: to put the backup in its place (it is kept under another name), run "npm run restore -- --replace ${whole}".`,
    });
    expect(await bench.digests("source")).toEqual(before);
  });

  it("takes the place of the database when told to, keeps the former one, and drops that one alone", async () => {
    const database = await copyOfSource("replaced");
    await rowsOf(database, "UPDATE installation SET place = 'Nơi khác'");
    const open = new pg.Client({ connectionString: bench.urlOf(database) });
    await open.connect();
    const refused = await bench.command("restore.ts", ["--replace", whole], { database });
    expect(refused.code).toBe(1);
    expect(refused.output).toMatch(
      /^Somebody is connected to the database replaced .+ Nothing was changed\.$/,
    );
    expect(await bench.databases("replaced")).toEqual(["replaced"]);
    await open.end();

    const replaced = await bench.command("restore.ts", ["--replace", whole], { database });
    expect(replaced.code, replaced.output).toBe(0);
    const former = /kept as (\w+)\./.exec(replaced.output)?.[1] ?? "";
    expect(await bench.databases("replaced")).toEqual(["replaced", former]);
    expect(await rowsOf(database, "SELECT place FROM installation")).not.toEqual([{ place: "Nơi khác" }]);
    expect(await rowsOf(former, "SELECT place FROM installation")).toEqual([{ place: "Nơi khác" }]);
    const [now] = await rowsOf<{ v: string }>(database, "SELECT app.data_version() AS v");
    const [then] = await rowsOf<{ v: string }>(former, "SELECT app.data_version() AS v");
    expect(Number(now?.v)).toBeGreaterThan(Number(then?.v));

    expect(await bench.command("restore.ts", ["--drop", "source"], { database })).toEqual({
      code: 1,
      output: `source is not a database that a restore kept: there are ${former}.`,
    });
    const dropped = await bench.command("restore.ts", ["--drop", former], { database });
    expect(dropped).toEqual({ code: 0, output: `${former} was dropped.` });
    expect(await bench.databases("replaced")).toEqual(["replaced"]);
  });

  it("brings a backup of an earlier version up to this one", async () => {
    const { migrationList } = await import("./lib/prisma-files");
    const { applyMigrations } = await import("./lib/migrations");
    const files = migrationList();
    const earlier = files.migrationDirectories.filter(({ path }) => path < "20261123095200");
    const database = await emptyDatabase("earlier");
    await applyMigrations(bench.urlOf(database), { ...files, migrationDirectories: earlier });
    await rowsOf(
      database,
      "INSERT INTO installation (body_name, committee_name, parent_name, place) VALUES ('Đảng bộ', 'Đảng ủy', 'Thành ủy', 'Hà Nội')",
    );
    expect((await bench.command("backup.ts", ["earlier.age"], { database })).code).toBe(0);
    const target = await emptyDatabase("later");
    const restored = await bench.command("restore.ts", ["earlier.age"], { database: target });
    expect(restored.output).toContain(
      `Brought up to this version by ${files.migrationDirectories.length - earlier.length} migrations.`,
    );
    expect(await rowsOf(target, structure)).toEqual(await rowsOf("source", structure));
  });
});

describe("an owner who is no superuser", () => {
  /** The embedded server, and the oldest that is supported where there is one; both are as strict with owners. */
  const servers = ["18", ...(hasPostgres15 ? ["15"] : [])];

  it.each(servers)(
    "restores and proves on PostgreSQL %s, with the right to create databases",
    async (version) => {
      const other = version === "15" ? await startPostgres15(bench.home) : null;
      const adminUrl = other?.adminUrl ?? server.adminUrl;
      const admin = new pg.Client({ connectionString: adminUrl });
      await admin.connect();
      try {
        await admin.query("CREATE ROLE keeper LOGIN CREATEROLE PASSWORD 'keeper'");
        await admin.query("CREATE DATABASE kept OWNER keeper");
        if (!other) await admin.query("GRANT so_khoi_app TO keeper WITH ADMIN OPTION");
        const url = `postgresql://keeper:keeper@${new URL(adminUrl).host}/kept`;
        const on = { database: "kept", env: { DATABASE_URL: url } };
        expect(await bench.command("restore.ts", [whole], on)).toEqual({
          code: 1,
          output: `This user may not create databases, which checking a backup needs: run "ALTER ROLE keeper CREATEDB" as an administrator.`,
        });
        await admin.query("ALTER ROLE keeper CREATEDB");
        const restored = await bench.command("restore.ts", [whole], on);
        expect(restored.code, restored.output).toBe(0);
        const proved = await bench.command("verify-backup.ts", [whole], on);
        expect(proved.code, proved.output).toBe(0);
        const is = new Map((await digestDatabase(url, signal)).map((table) => [table.name, table]));
        const was = await bench.digests("source");
        for (const name of settled) [is, was].map((tables) => tables.delete(name));
        expect(is).toEqual(was);
      } finally {
        await admin.end();
        await other?.stop();
      }
    },
  );
});

describe("a file that is not right", () => {
  let before: Awaited<ReturnType<BackupBench["digests"]>>;
  beforeAll(async () => {
    before = await bench.digests("source");
  });

  async function refusal(path: string, env: Record<string, string> = {}): Promise<string> {
    const { code, output } = await bench.command("restore.ts", ["--replace", path], {
      database: "source",
      env,
    });
    expect(code).toBe(1);
    expect(output.split("\n")).toHaveLength(1);
    return output;
  }

  it("is refused wherever a bit was turned or it was cut, and nothing is changed", async () => {
    const key = await readBackupKey(join(bench.home, "data", "backup.key"));
    const bytes = readFileSync(whole);
    const changed = join(bench.home, "changed.age");
    const turned = fc.tuple(fc.nat(bytes.length - 1), fc.nat(7)).map(([at, bit]) => {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ (1 << bit);
      return copy;
    });
    const cut = fc.nat(bytes.length - 1).map((length) => bytes.subarray(0, length));
    await fc.assert(
      fc.asyncProperty(fc.oneof(turned, cut), async (content) => {
        writeFileSync(changed, content);
        const restored = restoreIntoScratch(
          { path: changed, key, ownerUrl: bench.urlOf("source"), signal },
          async () => expect.fail("it was taken for whole"),
        );
        await expect(restored).rejects.toThrow(/altered or cut short|does not open|is not a backup/);
      }),
      { numRuns: 8, examples: [[bytes.subarray(0, -1)]] },
    );
    expect(await refusal(changed)).toMatch(/altered or cut short|does not open|is not a backup/);
    expect(await bench.databases("source_")).toEqual([]);
    expect(await bench.digests("source")).toEqual(before);
  });

  it("is refused by the wrong key", async () => {
    await bench.command("backup.ts", ["elsewhere.age"], { database: "source", installation: "elsewhere" });
    const wrong = join(bench.home, "elsewhere", "backup.key");
    expect(await refusal(whole, { BACKUP_KEY: wrong })).toBe(
      `The key in ${wrong} does not open ${whole}: set BACKUP_KEY to the file with the key it was made with.`,
    );
    expect(await refusal(whole, { BACKUP_KEY: join(bench.home, "none.key") })).toMatch(/^There is no key at/);
  });

  it("is refused when it comes from a newer version", async () => {
    const key = await readBackupKey(join(bench.home, "data", "backup.key"));
    async function* newer(): AsyncGenerator<Buffer> {
      for await (const piece of writeScript(bench.urlOf("source"), "pepper", signal, () => undefined)) {
        const text = piece.toString("latin1");
        if (!text.startsWith(headMark)) yield piece;
        else
          yield Buffer.from(
            text.replace('"migrations":[', `"migrations":[{"name":"29990101000000_later","checksum":""},`),
            "latin1",
          );
      }
    }
    const path = join(bench.home, "newer.age");
    await seal(path, key.recipient, newer(), signal);
    expect(await refusal(path)).toBe(
      "This backup was made by a newer version of Sổ Khối (29990101000000_later is not known here): update Sổ Khối first.",
    );
  });

  it("is refused when it is something else", async () => {
    const path = join(bench.home, "list.xlsx");
    writeFileSync(path, "PK");
    expect(await refusal(path)).toBe(`${path} is not a backup of Sổ Khối.`);
    expect(await refusal(join(bench.home, "none.age"))).toBe(
      `There is no file ${join(bench.home, "none.age")}.`,
    );
  });
});

describe("a command that is killed", () => {
  const filesLike = (name: string) => readdirSync(bench.home).filter((other) => other.startsWith(name));

  /** Keeps every backup of the database waiting at its first step, its file begun. */
  async function holdingTables(database: string, work: () => Promise<void>): Promise<void> {
    const client = new pg.Client({ connectionString: bench.urlOf(database) });
    await client.connect();
    await client.query("BEGIN; LOCK TABLE member IN ACCESS EXCLUSIVE MODE");
    await work().finally(() => client.end());
  }

  it.each(["SIGKILL", "SIGTERM"] as const)("by %s while it writes a backup leaves no backup", async (how) => {
    await holdingTables("source", async () => {
      const backup = bench.start("backup.ts", [`${how}.age`], { database: "source" });
      await expect.poll(() => filesLike(`${how}.age`), { timeout: 120_000 }).toHaveLength(1);
      backup.kill(how);
      expect(await backup.ended).toBe(how === "SIGKILL" ? how : 1);
      if (how === "SIGTERM") expect(backup.output()).toContain("Stopped. No backup was written.");
    });
    expect(existsSync(join(bench.home, `${how}.age`))).toBe(false);
    const left = filesLike(`${how}.age`);
    expect(left.filter((name) => !name.includes(".partial-"))).toEqual([]);
    if (how === "SIGTERM") expect(left).toEqual([]);
  });

  /** What a restore does to its scratch database, in the order it does it; each is true from then on. */
  const moments: [string, string][] = [
    ["the scratch database is there", "SELECT 1"],
    ["its schema is half made", "SELECT 1 FROM pg_class WHERE relname = 'member'"],
    [
      "rows are being loaded",
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'COPY%FROM STDIN%'",
    ],
    [
      "rows are being compared",
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'COPY (SELECT%'",
    ],
  ];

  it.each(moments)(
    "while it restores, when %s, changes nothing, and the next run clears up",
    async (_, sql) => {
      const before = await bench.digests("source");
      const restore = bench.start("restore.ts", ["--replace", whole], { database: "source" });
      await expect
        .poll(
          async () => {
            const [scratch] = await bench.databases("source_scratch_");
            return scratch ? rowsOf(scratch, sql).catch(() => []) : [];
          },
          { timeout: 120_000, interval: 1 },
        )
        .not.toEqual([]);
      restore.kill("SIGKILL");
      expect(await restore.ended).toBe("SIGKILL");
      expect(await bench.databases("source_before_")).toEqual([]);
      expect(await bench.digests("source")).toEqual(before);
      expect(await bench.databases("source_scratch_")).toHaveLength(1);
      // The server notices in its own time that the session is gone.
      await expect
        .poll(
          async () => {
            const { rows } = await bench.admin.query("SELECT 1 FROM pg_locks WHERE locktype = 'advisory'");
            return rows.length;
          },
          { timeout: 120_000 },
        )
        .toBe(0);
      const proved = await bench.command("verify-backup.ts", [whole], { database: "source" });
      expect(proved.code, proved.output).toBe(0);
      expect(await bench.databases("source_")).toEqual([]);
    },
  );
});

describe("nightly", () => {
  it("of two instances on one database, one makes the backup, and the site's schedule sees that it is made", async () => {
    const database = await copyOfSource("nightly");
    await rowsOf(
      database,
      "UPDATE _prisma_migrations SET started_at = now() - interval '3 days'; DELETE FROM backup_proof",
    );
    const folder = join(bench.home, "backups");
    const on = (installation: string) => ({
      database,
      installation,
      env: { BACKUP_DIR: folder, BACKUP_KEY: join(bench.home, "data", "backup.key") },
    });
    const settings = readSettings({ DATABASE_URL: bench.urlOf(database), BACKUP_DIR: folder });

    let asked = 0;
    const count = async () => {
      asked += 1;
    };
    const schedule = startNightlySchedule(
      { settings, directory: bench.home, ownerUrl: bench.urlOf(database) },
      { everyMs: 1, makeBackup: count },
    );
    await expect.poll(() => asked, { timeout: 120_000 }).toBeGreaterThan(0);
    await schedule.stop();

    const both = await Promise.all(
      ["first", "second"].map((name) => bench.command("backup.ts", ["--nightly"], on(name))),
    );
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.filter(({ output }) => /was written and proved/.test(output))).toHaveLength(1);
    expect(
      both.filter(({ output }) => /Another instance is making|is made already/.test(output)),
    ).toHaveLength(1);
    expect(readdirSync(folder)).toHaveLength(1);
    expect(await rowsOf(database, "SELECT succeeded, byte_count > 0 AS measured FROM backup_proof")).toEqual([
      { succeeded: true, measured: true },
    ]);
  });

  it("says on the administrator's page that it failed, and removes no older backup", async () => {
    const database = "nightly";
    await rowsOf(database, "DELETE FROM backup_proof");
    const folder = join(bench.home, "backups");
    const kept = readdirSync(folder);
    const blocked = join(bench.home, "not-a-folder");
    writeFileSync(blocked, "");
    const failed = await bench.command("backup.ts", ["--nightly"], {
      database,
      env: { BACKUP_DIR: blocked, BACKUP_KEEP: "1" },
    });
    expect(failed.code).toBe(1);
    expect(failed.output).toMatch(/not-a-folder is not a folder/);
    expect(await rowsOf(database, "SELECT succeeded FROM backup_proof")).toEqual([{ succeeded: false }]);
    expect(readdirSync(folder)).toEqual(kept);
  });
});
