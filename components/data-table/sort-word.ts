import type { Sort, SortDirection } from "./data-table-column";

/** An order as the address writes it: `name` upwards, `-name` downwards. */
export function sortWord(sort: Sort): string {
  return sort.direction === "desc" ? `-${sort.column}` : sort.column;
}

/** Reads `sort=` of an address against the columns that can be sorted; anything else is null. */
export function parseSortWord<Column extends string>(
  word: string | null | undefined,
  columns: readonly Column[],
): { column: Column; direction: SortDirection } | null {
  const descending = word?.startsWith("-") ?? false;
  const name = descending ? word?.slice(1) : word;
  const column = columns.find((candidate) => candidate === name);
  return column ? { column, direction: descending ? "desc" : "asc" } : null;
}

/** The order a click on a column's header asks for: its own first direction, then the other one. */
export function nextSort(column: string, first: SortDirection, present: Sort | null): Sort {
  if (present?.column !== column) return { column, direction: first };
  return { column, direction: present.direction === "asc" ? "desc" : "asc" };
}
