/** The sizes of a page a reader can choose, smallest first; lists accept no other. */
export const pageSizes = [25, 50, 100, 200, 500, 1000] as const;

export const defaultPageSize = 50;
