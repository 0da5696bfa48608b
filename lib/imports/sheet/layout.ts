import { cellAddress, type Row } from "@/lib/spreadsheet/workbook";
import type { Source } from "../row-notes";
import { cellText } from "./cell-text";
import type { HeaderColumn } from "./find-header";

/** Where the columns of a register stand in the sheet, and the headings nothing is taken from. */
export type Layout<Column extends string> = {
  readonly columns: ReadonlyMap<number, Column>;
  /** The same the other way round; a joined column may be cut over several. */
  readonly places: ReadonlyMap<Column, readonly number[]>;
  readonly unused: readonly HeaderColumn<Column>[];
};

/** Of a heading met twice the first one counts and the second is left unused, except for the parts of the `joined` one. */
export function layoutOf<Column extends string>(
  headings: readonly HeaderColumn<Column>[],
  joined: Column | null,
): Layout<Column> {
  const columns = new Map<number, Column>();
  const places = new Map<Column, number[]>();
  const unused: HeaderColumn<Column>[] = [];
  for (const heading of headings) {
    const { column, index } = heading;
    const taken = column === null ? undefined : places.get(column);
    if (column === null || (taken && column !== joined)) {
      unused.push(heading);
      continue;
    }
    columns.set(index, column);
    places.set(column, [...(taken ?? []), index]);
  }
  return { columns, places, unused };
}

/** Where a row's value of a column stands: "D58", or "58" when the list has no such column. */
export function addressIn<Column extends string>(
  rowNumber: number,
  column: Column,
  { places }: Layout<Column>,
): string {
  const index = places.get(column)?.[0];
  return index === undefined ? String(rowNumber) : cellAddress(rowNumber, index);
}

/** A reader of one row by column; a column the list does not have is an empty cell at the row. */
export function cellsOf<Column extends string>(row: Row, layout: Layout<Column>): (column: Column) => Source {
  return (column) => {
    const at = addressIn(row.number, column, layout);
    const values = (layout.places.get(column) ?? []).map((index) => row.cells[index] ?? null);
    const [value = null] = values;
    if (values.length <= 1) return { column, at, value, text: cellText(value) };
    const parts = values.map(cellText).filter((part) => part.trim() !== "");
    return { column, at, value: parts.join(" "), text: parts.join(" ") };
  };
}
