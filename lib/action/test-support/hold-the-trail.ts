import type pg from "pg";

/** Whatever has been done but for its line of the trail stands still, uncommitted, until the gate is opened. */
export async function holdTheTrail(db: pg.Pool): Promise<{ open: () => Promise<void> }> {
  const client = await db.connect();
  await client.query("BEGIN");
  await client.query("LOCK TABLE audit_event IN SHARE MODE");
  const open = async () => {
    await client.query("COMMIT");
    client.release();
  };
  return { open };
}
