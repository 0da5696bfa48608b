import { cellAddress, type Row } from "@/lib/spreadsheet/workbook";
import type { MemberColumn } from "./member-columns";
import type { Source } from "./row-notes";
import { cellText } from "./sheet/cell-text";
import type { Header, HeaderColumn } from "./sheet/find-header";

/** Where the columns of a members' list stand in the sheet, and the headings nothing is taken from. */
export type MemberLayout = {
  readonly columns: ReadonlyMap<number, MemberColumn>;
  /** The same the other way round; a name may be cut over several columns. */
  readonly places: ReadonlyMap<MemberColumn, readonly number[]>;
  readonly unused: readonly HeaderColumn<MemberColumn>[];
};

/** Of a heading met twice the first one counts and the second is left unused, except for the parts of a name. */
export function layoutOf(header: Header<MemberColumn>): MemberLayout {
  const columns = new Map<number, MemberColumn>();
  const places = new Map<MemberColumn, number[]>();
  const unused: HeaderColumn<MemberColumn>[] = [];
  for (const heading of header.columns) {
    const { column, index } = heading;
    const taken = column === null ? undefined : places.get(column);
    if (column === null || (taken && column !== "fullName")) {
      unused.push(heading);
      continue;
    }
    columns.set(index, column);
    places.set(column, [...(taken ?? []), index]);
  }
  return { columns, places, unused };
}

/** Where a row's value of a column stands: "D58", or "58" when the list has no such column. */
export function addressIn(rowNumber: number, column: MemberColumn, { places }: MemberLayout): string {
  const index = places.get(column)?.[0];
  return index === undefined ? String(rowNumber) : cellAddress(rowNumber, index);
}

/** A reader of one row by column; a column the list does not have is an empty cell at the row. */
export function cellsOf(row: Row, layout: MemberLayout): (column: MemberColumn) => Source {
  return (column) => {
    const at = addressIn(row.number, column, layout);
    const values = (layout.places.get(column) ?? []).map((index) => row.cells[index] ?? null);
    const [value = null] = values;
    if (values.length <= 1) return { column, at, value, text: cellText(value) };
    const parts = values.map(cellText).filter((part) => part.trim() !== "");
    return { column, at, value: parts.join(" "), text: parts.join(" ") };
  };
}
