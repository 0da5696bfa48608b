import { randomUUID } from "node:crypto";
import type pg from "pg";

/** Where a check asks for more than a type does. */
const particular: Readonly<Record<string, string>> = {
  "backup_proof.succeeded": "false",
  "bulk_change.refused": "0",
  "bulk_change.unchanged": "0",
  "count_confirmation.period": "'2019-Q4'",
  "delegation.deputy_id": "(SELECT max(id::text)::uuid FROM account)",
  "distinct_pair.second_id": "(SELECT max(id::text)::uuid FROM member)",
  "import_row.record": `'{"a": "\\t\\\\ “1”\\n"}'`,
  "member_merge.merged_id": "(SELECT max(id::text)::uuid FROM member)",
  "organization_act_line.members_after": "0",
  "organization_succession.successor_id": "(SELECT max(id::text)::uuid FROM organization)",
  "temporary_guest.until_on": "'2021-09-25'",
};

/**
 * One row in every table that has none, whatever its columns are: references lead to a row that exists, the rest is a plain
 * value of its type. Triggers are off meanwhile; checks and unique indexes hold. For tests that need no table empty.
 */
export async function fillEmptyTables(owner: pg.Client): Promise<void> {
  await owner.query("SET session_replication_role = replica");
  try {
    let waiting = await emptyTables(owner);
    while (waiting.length > 0) {
      const failures: string[] = [];
      const left: string[] = [];
      for (const table of waiting) {
        await owner.query(await insertOf(owner, table)).catch((error: Error) => {
          left.push(table);
          failures.push(`${table}: ${error.message}`);
        });
      }
      if (left.length === waiting.length) throw new Error(`no sample row fits: ${failures.join("; ")}`);
      waiting = left;
    }
  } finally {
    await owner.query("SET session_replication_role = DEFAULT");
  }
}

async function emptyTables(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    "SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'r' AND relnamespace IN ('public'::regnamespace, 'app'::regnamespace)",
  );
  const empty: string[] = [];
  for (const { name } of rows) {
    if (!(await owner.query(`SELECT FROM ${name} LIMIT 1`)).rowCount) empty.push(name);
  }
  return empty;
}

type Column = { name: string; type: string; kind: string; isNeeded: boolean };
type Reference = { columns: string[]; table: string; targets: string[] };

async function insertOf(owner: pg.Client, table: string): Promise<string> {
  const { rows: columns } = await owner.query<Column>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type, typtype AS kind, attnotnull AND NOT atthasdef AS "isNeeded"
     FROM pg_attribute a JOIN pg_type t ON t.oid = atttypid
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [table],
  );
  const { rows: references } = await owner.query<Reference>(
    `SELECT confrelid::regclass::text AS "table",
            (SELECT array_agg(attname::text ORDER BY k.n) FROM unnest(conkey) WITH ORDINALITY k (num, n)
             JOIN pg_attribute ON attrelid = conrelid AND attnum = k.num) AS columns,
            (SELECT array_agg(attname::text ORDER BY k.n) FROM unnest(confkey) WITH ORDINALITY k (num, n)
             JOIN pg_attribute ON attrelid = confrelid AND attnum = k.num) AS targets
     FROM pg_constraint WHERE contype = 'f' AND conrelid = $1::regclass`,
    [table],
  );
  const targets = new Map<string, string>();
  for (const { columns: own, table: other, targets: keys } of references) {
    own.forEach((column, index) => {
      targets.set(column, `(SELECT ${keys[index]} FROM ${other} ORDER BY 1 LIMIT 1)`);
    });
  }
  const values = new Map<string, string>();
  for (const { name, type, kind, isNeeded } of columns) {
    const special = particular[`${table}.${name}`];
    if (special) values.set(name, special);
    else if (isNeeded)
      values.set(name, targets.get(name) ?? (kind === "e" ? firstLabel(type) : plainValue(type)));
  }
  return `INSERT INTO ${table} (${[...values.keys()].join(", ")}) VALUES (${[...values.values()].join(", ")})`;
}

const firstLabel = (type: string) => `(enum_range(NULL::${type}))[1]`;

function plainValue(type: string): string {
  if (type.endsWith("[]")) return "'{}'";
  if (/^(integer|bigint|smallint|numeric)/.test(type)) return "1";
  if (/^(timestamp|date)/.test(type)) return "'2021-03-25'";
  if (type === "boolean") return "true";
  if (type === "uuid") return `'${randomUUID()}'`;
  if (type === "jsonb") return `'{"a": "\\t\\\\ “1”\\n"}'`;
  if (type === "bytea") return `'\\x${"00ff5c2e0a".repeat(20_000)}'`;
  return "'Mẫu'";
}
