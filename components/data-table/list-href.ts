/** Parameters to set on the address of a list; null takes one away. */
export type ListChange = Readonly<Record<string, string | null>>;

/**
 * The address of the same list after a change. Everything else in the address stays, except the page: another order, search or
 * filter begins at page 1 again.
 */
export function listHref(pathname: string, current: URLSearchParams | string, change: ListChange): string {
  const next = new URLSearchParams(current);
  if (!keepsRows(change)) next.delete("page");
  // "My default view, if I have one" has been answered once the list stands.
  if (next.get("saved") === "default") next.delete("saved");
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === "") next.delete(name);
    else next.set(name, value);
  }
  const query = next.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return query === "" ? pathname : `${pathname}?${query}`;
}

/** Words that say how rows look, not which rows these are. */
const looks: readonly string[] = ["page", "cols", "widths", "dense"];

function keepsRows(change: ListChange): boolean {
  return Object.keys(change).every((name) => looks.includes(name));
}

/** Which rows a list holds, whatever page, order and look they are shown in: the same text for the same filters. */
export function filterKey(current: URLSearchParams | string): string {
  const words = new URLSearchParams(current);
  for (const name of [...looks, "size", "sort", "saved"]) words.delete(name);
  words.sort();
  return words.toString();
}
