import type pg from "pg";
import type { BackupHistory } from "./is-backup-due";

/** What the database knows of its own backups. */
export async function backupHistory(client: pg.Client): Promise<BackupHistory> {
  const { rows } = await client.query<BackupHistory>(
    `SELECT (SELECT max(taken_at) FROM public.backup_proof WHERE succeeded) AS "takenAt",
            (SELECT max(proved_at) FROM public.backup_proof) AS "triedAt",
            (SELECT min(started_at) FROM public._prisma_migrations) AS since`,
  );
  return rows[0] ?? { takenAt: null, triedAt: null, since: new Date() };
}
