import type pg from "pg";
import type { BackupHead, BackupTail } from "./backup-format";

export type Table = {
  /** Schema and name, quoted where SQL needs it. */
  name: string;
  columns: string[];
  /** What rows are ordered by, the same on every machine: text byte by byte. */
  order: string;
};

/** What values look like as text, and that nothing is hidden or cut short, whatever the server's own settings are. */
export const plainSession = `
  SET timezone = 'UTC'; SET datestyle = 'ISO, YMD'; SET intervalstyle = 'postgres'; SET extra_float_digits = 1;
  SET bytea_output = 'hex'; SET client_encoding = 'UTF8'; SET search_path = '';
  SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET row_security = off`;

/** Tables and sequences of our own: not the server's, and not an extension's. */
const isOurs = `
  c.relnamespace NOT IN (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = 'information_schema' OR nspname ~ '^pg_')
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`;

const qualified = `pg_catalog.quote_ident(c.relnamespace::pg_catalog.regnamespace::text) || '.' || pg_catalog.quote_ident(c.relname)`;

/** Every table that holds rows, by name. Generated columns are left to the database. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    SELECT ${qualified} AS name,
           array_agg(pg_catalog.quote_ident(a.attname) ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns,
           COALESCE(
             string_agg(pg_catalog.quote_ident(a.attname) || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END, ', '
                        ORDER BY array_position(k.conkey, a.attnum)) FILTER (WHERE a.attnum = ANY (k.conkey)),
             't::text COLLATE "C"') AS "order"
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_catalog.pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
    WHERE c.relkind = 'r' AND ${isOurs}
    GROUP BY c.oid, c.relname, c.relnamespace
    ORDER BY 1`);
  return rows;
}

export async function listSequences(client: pg.Client): Promise<BackupTail["sequences"]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT ${qualified} AS name FROM pg_catalog.pg_class c WHERE c.relkind = 'S' AND ${isOurs} ORDER BY 1`,
  );
  const sequences: BackupTail["sequences"] = [];
  for (const { name } of rows) {
    const state = await client.query<{ value: string; isCalled: boolean }>(
      `SELECT last_value::text AS value, is_called AS "isCalled" FROM ${name}`,
    );
    for (const row of state.rows) sequences.push({ name, ...row });
  }
  return sequences;
}

/** Empty in a database that was never migrated. */
export async function listMigrations(client: pg.Client): Promise<BackupHead["migrations"]> {
  const { rows: found } = await client.query(
    "SELECT pg_catalog.to_regclass('public._prisma_migrations') AS name",
  );
  if (!found[0]?.name) return [];
  const { rows } = await client.query<BackupHead["migrations"][number]>(
    `SELECT migration_name AS name, checksum FROM public._prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

/** The rows of a table, as backups hold them. */
export function copyRowsSql({ name, columns, order }: Table): string {
  return `COPY (SELECT ${columns.join(", ")} FROM ${name} t ORDER BY ${order}) TO STDOUT`;
}
