/** Values by column, the columns in camel case. */
export type Row = Readonly<Record<string, unknown>>;

/** A connection, or a pool of them. */
export type Database = { query(text: string, values: unknown[]): Promise<unknown> };

/** Writes the rows in one statement. Columns they do not name keep their defaults. */
export async function insertRows(db: Database, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length > 0) await db.query(insertStatement(table, rows, "$1"), [insertParameter(rows)]);
}

/** The statement that inserts the rows given as `parameter`; the table itself says how each value is read. */
export function insertStatement(table: string, rows: readonly Row[], parameter: string): string {
  const columns = Object.keys(rows[0] ?? {})
    .map((key) => `"${snakeCase(key)}"`)
    .join(", ");
  return `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, ${parameter}::json)`;
}

/** The rows as `insertStatement` takes them. */
export function insertParameter(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {}).map((key) => [key, snakeCase(key)] as const);
  return JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map(([key, name]) => [name, row[key]]))),
  );
}

function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
