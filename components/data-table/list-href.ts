/** Parameters to set on the address of a list; null takes one away. */
export type ListChange = Readonly<Record<string, string | null>>;

/**
 * The address of the same list after a change. Everything else in the address stays, except the page: another order, search or
 * filter begins at page 1 again.
 */
export function listHref(pathname: string, current: URLSearchParams | string, change: ListChange): string {
  const next = new URLSearchParams(current);
  if (!keepsRows(change)) next.delete("page");
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === "") next.delete(name);
    else next.set(name, value);
  }
  const query = next.toString().replaceAll("%2C", ",");
  return query === "" ? pathname : `${pathname}?${query}`;
}

/** Columns and row height change how rows look, not which rows these are. */
function keepsRows(change: ListChange): boolean {
  return Object.keys(change).every((name) => name === "page" || name === "cols" || name === "dense");
}
