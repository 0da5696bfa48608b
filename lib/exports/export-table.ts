import { visibleColumns } from "@/components/data-table/visible-columns";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { PartialDate } from "@/lib/dates/partial-date";

/**
 * One column of a file. `id` is the column of the screen it belongs to; what a screen says in one cell ("118 / 126")
 * may take several columns here, so that numbers stay numbers.
 */
export type ExportColumn<Row> = {
  id: string;
  header: string;
  /** In characters. */
  width: number;
  /** As on the screen: only when chosen. */
  hidden?: boolean;
} & (
  | { kind: "text"; value: (row: Row) => string | null }
  /** Percentages are on the scale 0–100. */
  | { kind: "number" | "percent"; value: (row: Row) => number | null }
  | { kind: "date"; value: (row: Row) => PartialDate | null }
);

/** A filter of the list in the words of the screen: "Giới tính", "Nữ". */
export type DescribedFilter = { name: string; label: string; value: string };

/** Any list as a file: what it is, how it was narrowed, and its rows. */
export type ExportTable<Row> = {
  title: string;
  filters: readonly DescribedFilter[];
  asOf: CalendarDate;
  /** Those on the screen, in its order. */
  columns: readonly ExportColumn<Row>[];
  /** How many rows `rows` will give. */
  total: number;
  rows: AsyncIterable<readonly Row[]>;
};

/** The columns on the screen under a `cols=` of the address, in its order. */
export function columnsOnScreen<Row>(
  columns: readonly ExportColumn<Row>[],
  cols: string | null,
): ExportColumn<Row>[] {
  const onScreen = columns.filter(({ id }, index) => columns.findIndex((other) => other.id === id) === index);
  return visibleColumns(onScreen, cols).flatMap(({ id }) => columns.filter((column) => column.id === id));
}

/** A day of the calendar as the value of a date column. */
export function dayOf(on: CalendarDate | null): PartialDate | null {
  return on === null ? null : { on, precision: "DAY" };
}

/** Rows that are all there already. */
export async function* inOneBatch<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  if (rows.length > 0) yield rows;
}
