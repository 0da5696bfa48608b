/** Which row a key leads to, counted from 0; null for keys that do not move. A page is as many rows as are in sight. */
export function rowStep(
  key: string,
  row: number,
  { count, page }: { count: number; page: number },
): number | null {
  const within = (target: number) => Math.min(count - 1, Math.max(0, target));
  switch (key) {
    case "ArrowDown":
      return within(row + 1);
    case "ArrowUp":
      return within(row - 1);
    case "PageDown":
      return within(row + page);
    case "PageUp":
      return within(row - page);
    case "Home":
      return 0;
    case "End":
      return within(count - 1);
    default:
      return null;
  }
}
