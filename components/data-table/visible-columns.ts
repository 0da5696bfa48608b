import type { DataTableColumn } from "./data-table-column";

/**
 * Reads `cols=` of the address. Unknown names are ignored, and the first column always stays, so no address can empty a table.
 *
 * @returns the visibility of every column by id
 */
export function columnVisibility<Row>(
  columns: readonly DataTableColumn<Row>[],
  cols: string | null,
): Record<string, boolean> {
  const chosen = cols === null ? null : new Set(cols.split(","));
  return Object.fromEntries(
    columns.map((column, index) => [
      column.id,
      index === 0 || (chosen ? chosen.has(column.id) : column.hidden !== true),
    ]),
  );
}

/** The value of `cols=` after showing or hiding one column; null when that is the default set again. */
export function toggledColumns<Row>(
  columns: readonly DataTableColumn<Row>[],
  cols: string | null,
  id: string,
): string | null {
  const visibility = columnVisibility(columns, cols);
  visibility[id] = !visibility[id];
  const standard = columnVisibility(columns, null);
  const same = columns.every((column) => visibility[column.id] === standard[column.id]);
  if (same) return null;
  return columns
    .filter((column) => visibility[column.id])
    .map((column) => column.id)
    .join(",");
}
