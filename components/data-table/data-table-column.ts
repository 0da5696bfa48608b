import type { ReactNode } from "react";

export type SortDirection = "asc" | "desc";

export type Sort = { column: string; direction: SortDirection };

/** One column of a DataTable. The first column of a table names the row, links to it and is always shown. */
export type DataTableColumn<Row> = {
  /** Also its word in the address: `sort=name`, `cols=name,unit`. */
  id: string;
  header: string;
  /** Plain text or light elements; called for every row on every request. */
  cell: (row: Row) => ReactNode;
  /** Numbers and dates that are compared stand at the end. */
  align?: "end";
  /** The direction of the first click on the header; without it the column cannot be sorted. */
  sort?: SortDirection;
  /** Shown only when chosen. */
  hidden?: boolean;
  /** Long names, which may take two lines; everything else stays on one. */
  wrap?: boolean;
};
