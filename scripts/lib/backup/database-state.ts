import pg from "pg";

export type DatabaseState = {
  /** No bloc, no organisation, no account: nothing that anybody typed. */
  isEmpty: boolean;
  /** See app.data_version(); 0 before the migrations. */
  version: bigint;
};

/** What a restore would replace. */
export async function databaseState(ownerUrl: string): Promise<DatabaseState> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND nspname <> 'information_schema' AND nspname !~ '^pg_'`,
    );
    if (!tables[0]?.count) return { isEmpty: true, version: 0n };
    const { rows: known } = await client.query<{ isOurs: boolean }>(
      `SELECT to_regclass('public.installation') IS NOT NULL AND to_regclass('app.data_version') IS NOT NULL AS "isOurs"`,
    );
    if (!known[0]?.isOurs) return { isEmpty: false, version: 0n };
    const { rows } = await client.query<{ isEmpty: boolean; version: string }>(
      `SELECT NOT EXISTS (SELECT FROM installation) AND NOT EXISTS (SELECT FROM organization)
                AND NOT EXISTS (SELECT FROM account) AND NOT EXISTS (SELECT FROM member) AS "isEmpty",
              (SELECT COALESCE(sum(version), 0) FROM app.data_version)::text AS version`,
    );
    return { isEmpty: rows[0]?.isEmpty ?? false, version: BigInt(rows[0]?.version ?? 0) };
  } finally {
    await client.end();
  }
}
