import { statSync } from "node:fs";
import pg from "pg";
import { applyMigrations } from "../migrations";
import { Sentence } from "../sentence";
import type { BackupHead, TableDigest } from "./backup-format";
import type { BackupKey } from "./backup-key";
import { differencesOf, digestDatabase } from "./digest-database";
import { loadScript } from "./load-script";
import { migrationsOf } from "./migrations-of";
import { NotAScript, readScript } from "./read-script";
import { type ScratchDatabase, withScratchDatabase } from "./scratch-database";
import { unseal } from "./unseal";

export type Proven = {
  head: BackupHead;
  /** What was in the backup, and is in the scratch database, row for row. */
  tables: TableDigest[];
  bytes: number;
  /** Members whose lists do not follow from their events: 0 in a sound register. */
  ledgerDifferences: number;
  /** Migrations newer than the backup, which the rows went through. */
  migrated: string[];
};

export type BackupOrder = { path: string; key: BackupKey; ownerUrl: string; signal: AbortSignal };

/**
 * Restores a backup into a scratch database beside the one behind `ownerUrl`: builds the schema it was made of, loads it,
 * reads every row back and compares, then brings it up to this version. `work` gets the result; the scratch database is
 * dropped unless `work` renamed it.
 */
export async function restoreIntoScratch<T>(
  { path, key, ownerUrl, signal }: BackupOrder,
  work: (proven: Proven, scratch: ScratchDatabase) => Promise<T>,
): Promise<T> {
  const content = unseal(path, key, signal);
  try {
    const script = await readScript(content);
    const migrations = migrationsOf(script.head);
    return await withScratchDatabase(ownerUrl, async (scratch) => {
      await applyMigrations(scratch.ownerUrl, migrations);
      const { tables } = await loadScript(scratch.ownerUrl, script, signal);
      const differences = differencesOf(tables, await digestDatabase(scratch.ownerUrl, signal));
      if (differences.length > 0) {
        throw new Sentence(`The restored database is not what was backed up: ${differences.join("; ")}.`);
      }
      const migrated = await applyMigrations(scratch.ownerUrl);
      const ledgerDifferences = await countLedgerDifferences(scratch.ownerUrl);
      signal.throwIfAborted();
      return work(
        { head: script.head, tables, bytes: statSync(path).size, ledgerDifferences, migrated },
        scratch,
      );
    });
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof NotAScript)) throw error;
    throw new Sentence(`${path} is not a backup this version can read (${error.message}).`, { cause: error });
  } finally {
    await content.return(undefined);
  }
}

export function describeLedger({ ledgerDifferences }: Pick<Proven, "ledgerDifferences">): string {
  return `the backup is whole, but the lists of ${ledgerDifferences} members do not follow from their events: see app.ledger_differences().`;
}

async function countLedgerDifferences(ownerUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM app.ledger_differences()",
    );
    return rows[0]?.count ?? 0;
  } finally {
    await client.end();
  }
}
