/**
 * A record by the names of its columns, for rows that travel as JSON into one statement: `admittedOn` → `admitted_on`.
 * Values stay as they are.
 */
export function columnsOf<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  const columns: Record<string, Value> = {};
  for (const [field, value] of Object.entries(record)) columns[columnOf(field)] = value;
  return columns;
}

function columnOf(field: string): string {
  const known = columns.get(field);
  if (known !== undefined) return known;
  const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  columns.set(field, column);
  return column;
}

/** Spelled once: a list of ten thousand people has two hundred thousand fields, of twenty names. */
const columns = new Map<string, string>();
