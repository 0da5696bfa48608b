import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isAlive } from "./lib/process-identity";
import { type StartedProcess, startProcess } from "./lib/started-process";
import { hasPostgres15, startPostgres15 } from "./test-support/postgres-15";

/**
 * What a start does when something is wrong, on the real thing: processes, signals, disks. Each refusal is one sentence and
 * exit code 1, leaves no process, and the next start finds everything as it was.
 */

const node = (script: string): [string, ...string[]] => [
  process.execPath,
  "--import",
  "tsx",
  join("scripts", script),
];
const isRoot = process.getuid?.() === 0;
/** Root without its right to go past file permissions, as an ordinary user is. */
const asOrdinaryUser = isRoot ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--"] : [];

let home: string;
let directory: string;
let started: StartedProcess[];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "so-khoi-faults-"));
  chmodSync(home, 0o755);
  directory = join(home, "data");
  started = [];
});

afterEach(async () => {
  for (const process of started) process.kill("SIGTERM");
  await Promise.all(started.map(({ ended }) => ended));
  const leftover = existsSync(join(directory, "postgres", "postmaster.pid")) ? postmaster() : 0;
  if (leftover) process.kill(leftover, "SIGKILL");
  rmSync(home, { recursive: true, force: true });
  expect(leftover).toBe(0);
});

function start(script: string, env: Record<string, string | undefined> = {}): StartedProcess {
  const clean = {
    DATABASE_URL: undefined,
    DATA_DIR: directory,
    PORT: undefined,
    DEMO: undefined,
  };
  const process = startProcess(node(script), { ...clean, ...env });
  started.push(process);
  return process;
}

async function refusal(script: string, env: Record<string, string | undefined> = {}): Promise<string> {
  const process = start(script, env);
  expect(await process.ended).toBe(1);
  expect(process.output().trim().split("\n")).toHaveLength(1);
  return process.output().trim();
}

/** The database alone, as `npm run db` runs it, with the owner's connection string. */
async function serveDatabase(
  env: Record<string, string> = {},
): Promise<StartedProcess & { ownerUrl: string }> {
  const process = start("serve-database.ts", env);
  await process.untilPrinted(/^application /m);
  return { ...process, ownerUrl: /^owner +(.+)$/m.exec(process.output())?.[1] ?? "" };
}

function postmaster(): number {
  return Number(readFileSync(join(directory, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
}

async function query(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("the embedded database", () => {
  it("stops with its process, cleanly, and keeps what was committed", async () => {
    const first = await serveDatabase();
    const pid = postmaster();
    await query(first.ownerUrl, "CREATE TABLE kept AS SELECT 1 AS one");
    first.kill("SIGTERM");
    expect(await first.ended).toBe(0);
    expect(isAlive(pid)).toBe(false);
    expect(readdirSync(directory).toSorted()).toEqual([
      "postgres",
      "postgres.log",
      "postgres.port",
      "secrets.json",
    ]);
    const second = await serveDatabase();
    expect(await query(second.ownerUrl, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
  });

  it("recovers when everything was killed at once", async () => {
    const first = await serveDatabase();
    await query(first.ownerUrl, "CREATE TABLE kept AS SELECT 1 AS one");
    process.kill(postmaster(), "SIGKILL");
    first.kill("SIGKILL");
    await first.ended;
    const second = await serveDatabase();
    expect(await query(second.ownerUrl, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
  });

  it("takes the place of a server that outlived its start", async () => {
    const first = await serveDatabase();
    const orphan = postmaster();
    first.kill("SIGKILL");
    await first.ended;
    expect(isAlive(orphan)).toBe(true);
    await serveDatabase();
    expect(isAlive(orphan)).toBe(false);
  });

  it("does not take another program for its server", async () => {
    const first = await serveDatabase();
    first.kill("SIGTERM");
    await first.ended;
    writeFileSync(
      join(directory, "postgres", "postmaster.pid"),
      `${process.pid}\n${join(directory, "postgres")}\n`,
    );
    await serveDatabase();
    expect(postmaster()).not.toBe(process.pid);
  });

  it("comes back by itself when only it was killed", async () => {
    const first = await serveDatabase();
    process.kill(postmaster(), "SIGKILL");
    await first.untilPrinted(/Starting it again/);
    await expect
      .poll(() => query(first.ownerUrl, "SELECT 1 AS one").catch(() => null), { timeout: 20_000 })
      .toEqual([{ one: 1 }]);
  });

  it("is opened by one start only; the other says so", async () => {
    const both = [start("serve-database.ts"), start("serve-database.ts")];
    const winner = await Promise.any(both.map((one) => one.untilPrinted(/^application /m).then(() => one)));
    const loser = both.find((one) => one !== winner);
    expect(await loser?.ended).toBe(1);
    expect(loser?.output()).toBe(
      `Another start (process ${winner.pid}) uses ${directory}: stop it first, or set DATA_DIR to another folder.\n`,
    );
  });

  it("is shared with commands beside a running start", async () => {
    const server = await serveDatabase();
    const migrate = start("migrate.ts");
    expect(await migrate.ended).toBe(0);
    expect(migrate.output()).toBe("The database is up to date.\n");
    expect(await query(server.ownerUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });
});

describe("the data directory", () => {
  it("is refused when it cannot be written", async () => {
    mkdirSync(directory, { mode: 0o500 });
    const process = startProcess([...asOrdinaryUser, ...node("start.ts")] as [string, ...string[]], {
      DATA_DIR: directory,
    });
    expect(await process.ended).toBe(1);
    expect(process.output().trim()).toBe(
      `${directory} cannot be written by this user: set DATA_DIR to a folder of your own.`,
    );
    expect(readdirSync(directory)).toEqual([]);
  });

  it("is refused when a file is in its place", async () => {
    writeFileSync(directory, "");
    expect(await refusal("start.ts")).toBe(
      `${directory} is not a folder: set DATA_DIR to a folder that can be written.`,
    );
  });

  it("keeps its secrets: a file that others can read is refused", async () => {
    const first = await serveDatabase();
    first.kill("SIGTERM");
    await first.ended;
    chmodSync(join(directory, "secrets.json"), 0o644);
    expect(await refusal("start.ts")).toMatch(/secrets\.json can be read by others/);
  });
});

/** Making a small or read-only disk takes root's right to mount, which not every container has. */
const canMount =
  isRoot && spawnSync("unshare", ["--mount", "mount", "-t", "tmpfs", "none", "/mnt"]).status === 0;

describe.runIf(canMount)("a disk", () => {
  const mount = (...args: string[]) => execFileSync("mount", args);

  beforeEach(() => {
    mkdirSync(directory);
    mount("-t", "tmpfs", "-o", "size=300m,mode=700", "none", directory);
  });
  afterEach(async () => {
    for (const process of started) process.kill("SIGTERM");
    await Promise.all(started.map(({ ended }) => ended));
    execFileSync("umount", [directory]);
  });

  it("that is full is refused, and nothing is lost", async () => {
    const first = await serveDatabase();
    await query(first.ownerUrl, "CREATE TABLE kept AS SELECT 1 AS one");
    first.kill("SIGTERM");
    await first.ended;
    const filler = join(directory, "filler");
    spawnSync("dd", ["if=/dev/zero", `of=${filler}`, "bs=1M", "count=400"]);
    expect(await refusal("start.ts")).toMatch(
      /^The disk that holds .+ is full \(0 MB free, 200 MB needed\): free some space/,
    );
    rmSync(filler);
    const second = await serveDatabase();
    expect(await query(second.ownerUrl, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
  });

  it("that is read-only is refused", async () => {
    mount("-o", "remount,ro", directory);
    expect(await refusal("start.ts")).toBe(
      `${directory} is on a read-only disk: set DATA_DIR to a folder that can be written.`,
    );
  });
});

describe.runIf(hasPostgres15)("PostgreSQL 15, the oldest that is supported", () => {
  let server: Awaited<ReturnType<typeof startPostgres15>>;
  let ownerUrl: string;

  /** An owner as an office's administrator would make one: no superuser. */
  beforeEach(async () => {
    server = await startPostgres15(home);
    const { adminUrl } = server;
    await query(adminUrl, "CREATE ROLE owner LOGIN CREATEROLE PASSWORD 'owner'");
    await query(adminUrl, "CREATE DATABASE bloc OWNER owner");
    ownerUrl = `postgresql://owner:owner@${new URL(adminUrl).host}/bloc`;
  });
  afterEach(() => server.stop());

  it("carries the whole schema for an owner who is no superuser", async () => {
    const migrate = start("migrate.ts", { DATABASE_URL: ownerUrl });
    expect(await migrate.ended, migrate.output()).toBe(0);
    expect(
      await query(
        ownerUrl,
        "SELECT rolname, rolconnlimit FROM pg_roles WHERE rolname LIKE 'so_khoi%' ORDER BY 1",
      ),
    ).toEqual([
      { rolname: "so_khoi_app", rolconnlimit: -1 },
      { rolname: "so_khoi_bloc", rolconnlimit: 30 },
    ]);
    const again = start("migrate.ts", { DATABASE_URL: ownerUrl });
    expect(await again.ended).toBe(0);
    expect(again.output()).toBe("The database is up to date.\n");
  });
});

describe("a start", () => {
  it("refuses a port that somebody uses", async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, "127.0.0.1", () => {
        const address = server.address();
        resolve(address && typeof address === "object" ? address.port : 0);
      });
    });
    expect(await refusal("start.ts", { PORT: String(port) })).toBe(
      `Port ${port} of 127.0.0.1 is in use: stop the program that uses it, or set PORT to another number.`,
    );
    server.close();
    expect(existsSync(join(directory, "lock"))).toBe(false);
  });

  it("refuses an address that is not this machine's", async () => {
    expect(await refusal("start.ts", { HOST: "192.0.2.1" })).toMatch(
      /^HOST is 192\.0\.2\.1, which is no address of this machine/,
    );
  });

  it("names the setting that is wrong", async () => {
    expect(await refusal("start.ts", { PORT: "http" })).toBe(
      'PORT must be a number from 1 to 65535, not "http".',
    );
  });

  it.each([
    [
      "postgresql://owner:x@127.0.0.1:1/so_khoi",
      "No database answers at 127.0.0.1:1/so_khoi: is it running, and is DATABASE_URL right?",
    ],
    [
      "postgresql://owner:x@no-such-host.invalid/so_khoi",
      "The host of no-such-host.invalid:5432/so_khoi is not known: check DATABASE_URL.",
    ],
    [
      "mysql://owner:x@127.0.0.1/so_khoi",
      "DATABASE_URL must look like postgresql://user:password@host:5432/database.",
    ],
  ])("refuses DATABASE_URL=%s", async (DATABASE_URL, sentence) => {
    expect(await refusal("start.ts", { DATABASE_URL, PORT: "1024" })).toBe(sentence);
  });

  it("refuses a password, a database or a role that does not fit", async () => {
    const { ownerUrl } = await serveDatabase();
    await query(ownerUrl, "CREATE ROLE guest LOGIN PASSWORD 'guest'");
    const beside = { DATA_DIR: join(home, "beside"), PORT: "1024" };
    const changed = (change: (url: URL) => void) => {
      const url = new URL(ownerUrl);
      change(url);
      return refusal("start.ts", { ...beside, DATABASE_URL: url.href });
    };
    expect(await changed((url) => (url.password = "wrong"))).toMatch(
      /refuses the user or the password: check DATABASE_URL\.$/,
    );
    expect(await changed((url) => (url.pathname = "/nowhere"))).toMatch(
      /^There is no such database: .+\/nowhere\./,
    );
    expect(
      await changed((url) => {
        url.username = "guest";
        url.password = "guest";
      }),
    ).toMatch(/^The role guest may not create schemas and tables/);
  });
});
