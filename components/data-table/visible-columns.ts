type Column = { id: string; hidden?: boolean };

/**
 * The columns that `cols=` of the address shows, in its order. Unknown names are ignored, and the first column always stays
 * and stays first, so no address can empty a table. Without `cols=` every column shows that is not hidden.
 */
export function visibleColumns<C extends Column>(columns: readonly C[], cols: string | null): C[] {
  const [first, ...others] = columns;
  if (!first) return [];
  if (cols === null) return [first, ...others.filter((column) => column.hidden !== true)];
  const chosen = new Set(cols.split(","));
  return [first, ...[...chosen].flatMap((id) => others.find((column) => column.id === id) ?? [])];
}

/** The value of `cols=` after showing or hiding one column; null when that is the standard again. */
export function toggledColumns(columns: readonly Column[], cols: string | null, id: string): string | null {
  const shown = idsOf(visibleColumns(columns, cols));
  if (shown.includes(id))
    return colsWord(
      columns,
      shown.filter((other) => other !== id),
    );
  // In front of the first shown column that stands behind it in the standard order.
  const rank = (column: string) => idsOf(columns).indexOf(column);
  const place = shown.findIndex((other) => rank(other) > rank(id));
  return colsWord(columns, place < 0 ? [...shown, id] : shown.toSpliced(place, 0, id));
}

/** The value of `cols=` after moving a shown column one place; the first column keeps its own. */
export function movedColumn(
  columns: readonly Column[],
  cols: string | null,
  id: string,
  by: -1 | 1,
): string | null {
  const shown = idsOf(visibleColumns(columns, cols));
  const from = shown.indexOf(id);
  const to = from + by;
  if (from < 1 || to < 1 || to >= shown.length) return cols;
  return colsWord(columns, shown.toSpliced(from, 1).toSpliced(to, 0, id));
}

function colsWord(columns: readonly Column[], shown: readonly string[]): string | null {
  const standard = idsOf(visibleColumns(columns, null));
  return shown.join() === standard.join() ? null : shown.join();
}

function idsOf(columns: readonly Column[]): string[] {
  return columns.map(({ id }) => id);
}
