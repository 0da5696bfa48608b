import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import pg from "pg";
import type { BackupHead, TableDigest } from "./backup-format";
import { rowsIn } from "./describe-backup";

type Proof = { path: string; bytes: number; head: BackupHead; tables: TableDigest[] };

/** For the administrator's page: that this backup was restored and compared just now. */
export async function recordProof(ownerUrl: string, { path, bytes, head, tables }: Proof): Promise<void> {
  await record(ownerUrl, [basename(path), head.takenAt, bytes, rowsIn(tables), true]);
}

/** That a nightly backup, or its proof, failed. */
export async function recordFailure(ownerUrl: string, path: string, takenAt: Date): Promise<void> {
  await record(ownerUrl, [basename(path), takenAt.toISOString(), null, null, false]);
}

type Values = [
  fileName: string,
  takenAt: string,
  bytes: number | null,
  rows: number | null,
  succeeded: boolean,
];

async function record(ownerUrl: string, values: Values): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    if (!(await hasProofs(client))) return;
    await client.query(
      `INSERT INTO backup_proof (id, file_name, taken_at, byte_count, row_count, succeeded) VALUES ($1, $2, $3, $4, $5, $6)`,
      [randomUUID(), ...values],
    );
    await client.query("DELETE FROM backup_proof WHERE proved_at < now() - interval '400 days'");
  } finally {
    await client.end();
  }
}

/** A backup may be verified beside a database that is still empty. */
async function hasProofs(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query("SELECT to_regclass('public.backup_proof') AS name");
  return Boolean(rows[0]?.name);
}
