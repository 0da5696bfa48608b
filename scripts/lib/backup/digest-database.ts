import type { TableDigest } from "./backup-format";
import { copyRowsSql, listTables } from "./catalogue";
import { copyOut } from "./copy-out";
import { rowDigest } from "./row-digest";
import { openSession } from "./session";

/** Number and digest of the rows of every table, read from the database itself. */
export async function digestDatabase(ownerUrl: string, signal: AbortSignal): Promise<TableDigest[]> {
  const { client, close } = await openSession(ownerUrl, signal);
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const digests: TableDigest[] = [];
    for (const table of await listTables(client)) {
      const digest = rowDigest();
      for await (const _ of digest.through(copyOut(client, copyRowsSql(table)))) signal.throwIfAborted();
      digests.push(digest.of(table.name));
    }
    return digests;
  } finally {
    await close();
  }
}

/** The tables that differ, each with how; empty when both hold the same rows. */
export function differencesOf(expected: TableDigest[], found: TableDigest[]): string[] {
  const is = new Map(found.map((table) => [table.name, table]));
  const differences = expected.flatMap(({ name, rows, sha256 }) => {
    const other = is.get(name);
    is.delete(name);
    if (!other) return [`${name} is missing`];
    if (other.rows !== rows) return [`${name} has ${other.rows} rows instead of ${rows}`];
    return other.sha256 === sha256 ? [] : [`${name} has other rows`];
  });
  return [...differences, ...[...is.keys()].map((name) => `${name} is not in the backup`)];
}
