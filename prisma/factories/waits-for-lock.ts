import type { Owner } from "./owner";

/** Until Postgres itself says that a connection to this database stands at a lock. */
export async function somebodyWaitsForLock(db: Owner): Promise<void> {
  for (;;) {
    const { rows } = await db.query(
      `SELECT FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
       WHERE NOT l.granted AND a.datid = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    if (rows.length > 0) return;
  }
}
