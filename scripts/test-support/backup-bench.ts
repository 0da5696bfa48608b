import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import loadDemo from "../../prisma/seed/load-demo";
import type { TableDigest } from "../lib/backup/backup-format";
import { withDatabaseName } from "../lib/backup/database-url";
import { digestDatabase } from "../lib/backup/digest-database";
import { applyMigrations } from "../lib/migrations";
import { type StartedProcess, startProcess } from "../lib/started-process";
import { fillEmptyTables } from "./fill-empty-tables";

export type BackupBench = {
  /** A new empty folder is the data directory of every installation made here. */
  home: string;
  /** The superuser's session in the database `postgres`. */
  admin: pg.Client;
  urlOf(database: string): string;
  /** Starts a command of the terminal on a database, with the data directory `home/<installation>`. */
  start(
    script: string,
    args: string[],
    on: { database: string; installation?: string; env?: Env },
  ): StartedProcess;
  /** Runs it to its end. */
  command(...order: Parameters<BackupBench["start"]>): Promise<{ code: number | string; output: string }>;
  digests(database: string): Promise<Map<string, TableDigest>>;
  /** Names of the databases on the server that begin like this. */
  databases(prefix: string): Promise<string[]>;
  remove(): Promise<void>;
};

type Env = Record<string, string | undefined>;

/**
 * The demonstration with no table empty, in the database `source` of a server, for trying backups on. `ownerUrl` may be
 * another role than the superuser behind `adminUrl`.
 */
export async function backupBench(adminUrl: string, ownerUrl = adminUrl): Promise<BackupBench> {
  const home = mkdtempSync(join(tmpdir(), "so-khoi-backup-faults-"));
  // The account of another PostgreSQL passes through it.
  chmodSync(home, 0o755);
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const urlOf = (database: string) => withDatabaseName(ownerUrl, database);
  const { username } = new URL(ownerUrl);
  await admin.query(`CREATE DATABASE source OWNER ${admin.escapeIdentifier(username)}`);
  await applyMigrations(urlOf("source"));
  await loadDemo(urlOf("source"));
  const filler = new pg.Client({ connectionString: withDatabaseName(adminUrl, "source") });
  await filler.connect();
  await fillEmptyTables(filler);
  await filler.end();

  const start: BackupBench["start"] = (script, args, { database, installation = "data", env = {} }) =>
    startProcess([process.execPath, "--import", "tsx", join("scripts", script), ...args], {
      DATABASE_URL: urlOf(database),
      DATA_DIR: join(home, installation),
      BACKUP_DIR: undefined,
      BACKUP_KEEP: undefined,
      BACKUP_KEY: undefined,
      INIT_CWD: home,
      ...env,
    });
  return {
    home,
    admin,
    urlOf,
    start,
    async command(...order) {
      const process = start(...order);
      return { code: await process.ended, output: process.output().trim() };
    },
    async digests(database) {
      const tables = await digestDatabase(urlOf(database), new AbortController().signal);
      return new Map(tables.map((table) => [table.name, table]));
    },
    async databases(prefix) {
      const { rows } = await admin.query<{ name: string }>(
        "SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1) ORDER BY 1",
        [prefix],
      );
      return rows.map(({ name }) => name);
    },
    async remove() {
      await admin.end();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
