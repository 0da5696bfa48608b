import pg from "pg";

/** Drops every schema of a database, whatever is in it, and leaves an empty `public`. */
export async function dropEverything(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "SELECT nspname AS name FROM pg_namespace WHERE nspname <> 'information_schema' AND nspname !~ '^pg_'",
    );
    const drops = rows.map(({ name }) => `DROP SCHEMA ${client.escapeIdentifier(name)} CASCADE;`);
    await client.query(`BEGIN; ${drops.join(" ")} CREATE SCHEMA public; COMMIT;`);
  } finally {
    await client.end();
  }
}
