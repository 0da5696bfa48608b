/** The name of the day in the address: `on=2020-12-31`. */
export const asOfName = "on";

/** The pages that answer for the day in their address: statistics, lists, and what is behind their figures. */
const answering = [
  /^\/$/,
  /^\/members$/,
  /^\/members\/(export|register)$/,
  /^\/organizations$/,
  /^\/organizations\/export$/,
  /^\/deadlines$/,
];

export function answersForADay(pathname: string): boolean {
  return answering.some((page) => page.test(pathname));
}

/** A link from a page that shows a past day leads to that day, unless it names one itself or its page knows none. */
export function carryAsOf(target: URL, from: { search: string }): URL {
  const on = new URLSearchParams(from.search).get(asOfName);
  if (on === null || target.searchParams.has(asOfName) || !answersForADay(target.pathname)) return target;
  const carried = new URL(target);
  carried.searchParams.set(asOfName, on);
  return carried;
}
