import type { ReactNode } from "react";
import type { DataTableColumn } from "./data-table-column";
import type { TableSelection } from "./use-table-selection";

/** The rows selected, if all of them are at hand: on this page, or picked on pages seen before. */
export function rowsAtHand<Row>(
  { count, isAll, picked, has }: TableSelection<Row>,
  rows: readonly { id: string; original: Row }[],
): Row[] | null {
  const current = new Map(rows.map(({ id, original }) => [id, original]));
  const here = isAll
    ? rows.filter(({ id }) => has(id)).map(({ original }) => original)
    : [...picked].map(([id, row]) => current.get(id) ?? row);
  return here.length === count ? here : null;
}

/** The headers and the cells of rows, as they are shown. */
export function linesOf<Row>(columns: readonly DataTableColumn<Row>[], rows: readonly Row[]): ReactNode[][] {
  return [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map((column) => column.cell(row))),
  ];
}
