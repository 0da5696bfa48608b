import type pg from "pg";
import type { BackupTail } from "./backup-format";
import { listTables, type Table } from "./catalogue";
import { copyIn } from "./copy-in";
import { type BackupScript, NotAScript } from "./read-script";
import { rowDigest } from "./row-digest";
import { openSession } from "./session";
import { withoutConstraints } from "./without-constraints";

/** Fills a database that was migrated to the level of the backup, all of it or nothing. Answers what it should hold now. */
export async function loadScript(
  ownerUrl: string,
  script: BackupScript,
  signal: AbortSignal,
): Promise<BackupTail> {
  const { client, close } = await openSession(ownerUrl, signal);
  try {
    await client.query("BEGIN");
    const tables = await listTables(client);
    refuseOtherTables(tables, script);
    await withoutConstraints(client, tables, async () => {
      await client.query(`TRUNCATE ${tables.map(({ name }) => name).join(", ")}`);
      await copyTables(client, tables, script);
    });
    for (const { name, value, isCalled } of script.tail().sequences) {
      await client.query("SELECT pg_catalog.setval($1, $2, $3)", [name, value, isCalled]);
    }
    await client.query("COMMIT");
    await client.query("ANALYZE");
    return script.tail();
  } finally {
    await close();
  }
}

async function copyTables(client: pg.Client, tables: Table[], script: BackupScript): Promise<void> {
  const expected = new Map(tables.map((table) => [table.name, table.columns.join(", ")]));
  const loaded = new Map<string, { rows: number; sha256: string }>();
  for await (const { name, columns, rows } of script.tables()) {
    if (expected.get(name) !== columns.join(", ")) throw new NotAScript(`an unknown table ${name}`);
    const digest = rowDigest();
    await copyIn(client, `COPY ${name} (${columns.join(", ")}) FROM STDIN`, digest.through(rows));
    loaded.set(name, digest.of(name));
  }
  for (const { name, rows, sha256 } of script.tail().tables) {
    const is = loaded.get(name);
    if (is?.rows !== rows || is.sha256 !== sha256)
      throw new NotAScript(`${name} is not what its digest says`);
  }
  if (loaded.size !== tables.length) throw new NotAScript("a table is missing");
}

function refuseOtherTables(tables: Table[], { head }: BackupScript): void {
  const shape = (list: { name: string; columns: string[] }[]) =>
    JSON.stringify(list.map(({ name, columns }) => [name, columns]));
  if (shape(tables) !== shape(head.tables)) throw new NotAScript("other tables than its migrations make");
}
