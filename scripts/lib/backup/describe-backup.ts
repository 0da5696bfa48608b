import type { BackupHead, TableDigest } from "./backup-format";

type Described = { head: BackupHead; tables: TableDigest[]; bytes: number };

/** What is in a backup, for the terminal. */
export function describeBackup({ head, tables, bytes }: Described): string {
  const number = (value: number) => value.toLocaleString("en-US");
  const size = (bytes / 1_000_000).toLocaleString("en-US", { maximumFractionDigits: 1 });
  const of = head.bodyName ? `${head.bodyName}, ` : "";
  return `${of}as of ${head.takenAt}, ${tables.length} tables, ${number(rowsIn(tables))} rows, ${size} MB`;
}

export function rowsIn(tables: TableDigest[]): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}
