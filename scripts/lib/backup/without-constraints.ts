import type pg from "pg";
import type { Table } from "./catalogue";

/**
 * Runs `work` with no trigger and no foreign key on the tables, then puts them back as they were; the keys are checked over
 * all rows again. An owner may do this, who is no superuser. Inside a transaction.
 */
export async function withoutConstraints(
  client: pg.Client,
  tables: Table[],
  work: () => Promise<void>,
): Promise<void> {
  const names = tables.map(({ name }) => name);
  const foreignKeys = await statements(client, foreignKeysSql, names);
  const triggers = await statements(client, triggersSql, names);
  for (const { lift } of [...foreignKeys, ...triggers]) await client.query(lift);
  await work();
  for (const { restore } of [...triggers, ...foreignKeys]) await client.query(restore);
}

type Reversible = { lift: string; restore: string };

async function statements(client: pg.Client, sql: string, names: string[]): Promise<Reversible[]> {
  return (await client.query<Reversible>(sql, [names])).rows;
}

const foreignKeysSql = `
  SELECT pg_catalog.format('ALTER TABLE %s DROP CONSTRAINT %I', k.conrelid::pg_catalog.regclass, k.conname) AS lift,
         pg_catalog.format('ALTER TABLE %s ADD CONSTRAINT %I %s', k.conrelid::pg_catalog.regclass, k.conname,
                           pg_catalog.pg_get_constraintdef(k.oid)) AS restore
  FROM pg_catalog.pg_constraint k
  WHERE k.contype = 'f' AND k.conrelid = ANY ($1::text[]::pg_catalog.regclass[])
  ORDER BY k.conrelid, k.oid`;

const triggersSql = `
  SELECT pg_catalog.format('ALTER TABLE %s DISABLE TRIGGER %I', t.tgrelid::pg_catalog.regclass, t.tgname) AS lift,
         pg_catalog.format('ALTER TABLE %s ENABLE %s TRIGGER %I', t.tgrelid::pg_catalog.regclass,
                           CASE t.tgenabled WHEN 'A' THEN 'ALWAYS' WHEN 'R' THEN 'REPLICA' ELSE '' END, t.tgname) AS restore
  FROM pg_catalog.pg_trigger t
  WHERE NOT t.tgisinternal AND t.tgenabled <> 'D' AND t.tgrelid = ANY ($1::text[]::pg_catalog.regclass[])
  ORDER BY t.tgrelid, t.oid`;
