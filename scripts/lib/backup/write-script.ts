import { readFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { projectRoot } from "../project-root";
import { Sentence } from "../sentence";
import { type BackupHead, endOfRows, headMark, type TableDigest, tailMark } from "./backup-format";
import { copyRowsSql, listMigrations, listSequences, listTables } from "./catalogue";
import { copyOut } from "./copy-out";
import { rowDigest } from "./row-digest";
import { openSession } from "./session";

export type Written = { head: BackupHead; tables: TableDigest[] };

/**
 * The script of a backup: everything the database held at one moment, whatever is written meanwhile. `onWritten` is told what
 * it holds, after the last byte.
 */
export async function* writeScript(
  ownerUrl: string,
  pepper: string,
  signal: AbortSignal,
  onWritten: (written: Written) => void,
): AsyncGenerator<Buffer> {
  const { client, close } = await openSession(ownerUrl, signal);
  try {
    const tables = await listTables(client);
    if (tables.length === 0) throw new Sentence("This database is empty: there is nothing to back up.");
    const names = tables.map(({ name }) => name).join(", ");
    // The locks come before the snapshot: a table emptied by TRUNCATE in between would otherwise look empty.
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await client.query(`LOCK TABLE ${names} IN ACCESS SHARE MODE`);
    const head = await readHead(client, pepper);
    if (head.tables.map(({ name }) => name).join(", ") !== names) {
      throw new Sentence("The database was being migrated: start the backup again.");
    }
    yield Buffer.from(
      `${headMark}${JSON.stringify(head)}\nSET client_encoding = 'UTF8';\nSET session_replication_role = replica;\nTRUNCATE ${names};\n`,
    );
    const digests: TableDigest[] = [];
    for (const table of tables) {
      yield Buffer.from(`COPY ${table.name} (${table.columns.join(", ")}) FROM stdin;\n`);
      const digest = rowDigest();
      yield* digest.through(copyOut(client, copyRowsSql(table)));
      digests.push(digest.of(table.name));
      yield Buffer.from(endOfRows);
    }
    const sequences = await listSequences(client);
    const setSequences = sequences.map(
      ({ name, value, isCalled }) =>
        `SELECT pg_catalog.setval(${client.escapeLiteral(name)}, ${value}, ${isCalled});\n`,
    );
    yield Buffer.from(
      `${setSequences.join("")}${tailMark}${JSON.stringify({ tables: digests, sequences })}\n`,
    );
    onWritten({ head, tables: digests });
  } finally {
    await close();
  }
}

async function readHead(client: pg.Client, pepper: string): Promise<BackupHead> {
  const tables = await listTables(client);
  const { rows } = await client.query<{ server: string; takenAt: Date }>(
    `SELECT pg_catalog.current_setting('server_version') AS server, pg_catalog.now() AS "takenAt"`,
  );
  const installation = tables.some(({ name }) => name === "public.installation")
    ? await client.query<{ name: string }>("SELECT body_name AS name FROM public.installation")
    : null;
  return {
    application: applicationVersion(),
    server: rows[0]?.server ?? "",
    takenAt: (rows[0]?.takenAt ?? new Date()).toISOString(),
    bodyName: installation?.rows[0]?.name ?? null,
    migrations: await listMigrations(client),
    tables: tables.map(({ name, columns }) => ({ name, columns })),
    pepper,
  };
}

function applicationVersion(): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));
  return String(version);
}
