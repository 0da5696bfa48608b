import type { Sort, SortDirection } from "./data-table-column";

/** An order as lists have it: by one column, by several one after the other, or none of their own. */
export type ListSort = Sort | readonly Sort[] | null;

/** More than three keys nobody can read off a list. */
export const mostSortKeys = 3;

/** The columns of an order, the weightiest first. */
export function sortKeys(sort: ListSort): readonly Sort[] {
  if (sort === null) return [];
  return "column" in sort ? [sort] : sort;
}

/** An order as the address writes it: `name` upwards, `-name` downwards, `unit,-age` by two columns. */
export function sortWord(sort: Sort | readonly Sort[]): string {
  return sortKeys(sort)
    .map(({ column, direction }) => (direction === "desc" ? `-${column}` : column))
    .join();
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

/** As `parseSortWord`, by several columns: each once, unknown ones left out; null when none is left. */
export function parseSortWords<Column extends string>(
  word: string | null | undefined,
  columns: readonly Column[],
): { column: Column; direction: SortDirection }[] | null {
  const keys = (word ?? "").split(",").flatMap((part) => parseSortWord(part, columns) ?? []);
  const distinct = keys.filter(
    ({ column }, index) => keys.findIndex((key) => key.column === column) === index,
  );
  return distinct.length === 0 ? null : distinct.slice(0, mostSortKeys);
}

/** The order a click on a column's header asks for: by it alone, in its own first direction, then in the other one. */
export function nextSort(column: string, first: SortDirection, present: ListSort): Sort {
  const [main] = sortKeys(present);
  return main?.column === column ? turned(main) : { column, direction: first };
}

/**
 * The order a click with Shift asks for: the column as a further key, turned the second time, taken out the third. The last
 * key of an order stays.
 */
export function furtherSort(column: string, first: SortDirection, present: ListSort): Sort[] {
  const keys = sortKeys(present);
  const own = keys.find((key) => key.column === column);
  if (!own) return [...keys.slice(0, mostSortKeys - 1), { column, direction: first }];
  if (own.direction === first || keys.length === 1)
    return keys.map((key) => (key === own ? turned(own) : key));
  return keys.filter((key) => key !== own);
}

function turned({ column, direction }: Sort): Sort {
  return { column, direction: direction === "asc" ? "desc" : "asc" };
}
