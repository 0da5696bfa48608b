export type PageWindow = {
  /** From 1; a page past the end is the last one. */
  page: number;
  /** Whether the rows are nearer when the order is read backwards. They then come last row first. */
  fromEnd: boolean;
  /** Rows to pass over, counted from the end where `fromEnd`. */
  offset: number;
  limit: number;
};

/**
 * Where a page of a list lies, for a query that walks an index: the last page of 100,000 rows is as near as the first one when it
 * is read from the other end. No page passes over more than half of the rows.
 */
export function pageWindow({ total, page, size }: { total: number; page: number; size: number }): PageWindow {
  const lastPage = Math.max(1, Math.ceil(total / size));
  const shown = Math.min(page, lastPage);
  const before = (shown - 1) * size;
  const limit = Math.min(size, total - before);
  const after = total - before - limit;
  const fromEnd = after < before;
  return { page: shown, fromEnd, offset: fromEnd ? after : before, limit };
}
