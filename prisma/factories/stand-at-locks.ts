import type { Owner } from "./owner";

/** Until Postgres itself says that so many connections to this database stand at a lock. */
export async function standAtLocks(db: Owner, connections = 1): Promise<void> {
  for (;;) {
    const { rows } = await db.query(
      `SELECT DISTINCT l.pid FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
       WHERE NOT l.granted AND a.datid = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    if (rows.length >= connections) return;
  }
}
