import pg from "pg";

/**
 * What must not come back from the past: sessions that were ended since, and one-time links that were used since. The
 * version of the data goes past whatever a running server may remember of the former database.
 */
export async function settleRestored(restoredUrl: string, formerVersion: bigint): Promise<void> {
  const client = new pg.Client({ connectionString: restoredUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("DELETE FROM auth_session");
    await client.query("UPDATE account_invite SET expires_at = now() WHERE used_at IS NULL");
    await client.query("UPDATE app.data_version SET version = version + $1 + 1 WHERE slot = 1", [
      String(formerVersion),
    ]);
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}
