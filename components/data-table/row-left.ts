/** The row somebody opened, and the list it stands in. In memory alone: a page loaded anew begins at its top. */
let left: { address: string; href: string | null } | null = null;

export function leaveRow(link: HTMLElement): void {
  left = { address: addressNow(), href: link.getAttribute("href") };
}

/** Back in the list a row was opened from, the link of that row, once; not when the keyboard is at work elsewhere. */
export function rowToReturnTo(links: readonly HTMLElement[]): HTMLElement | undefined {
  if (left?.address !== addressNow() || links.length === 0) return undefined;
  const { href } = left;
  const isElsewhere = document.activeElement !== null && document.activeElement !== document.body;
  if (isElsewhere) return undefined;
  left = null;
  return links.find((link) => link.getAttribute("href") === href);
}

function addressNow(): string {
  return location.pathname + location.search;
}
