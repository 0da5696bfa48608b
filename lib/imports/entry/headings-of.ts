import type { TextRows } from "@/lib/spreadsheet/csv/write-tsv";
import { findHeader, type ReadHeading } from "../sheet/find-header";
import { sheetOfTexts } from "../sheet/sheet-of-texts";

/** The headings of a grid of texts; rows are counted from 0. */
export type GridHeadings = {
  readonly firstRow: number;
  readonly lastRow: number;
  /** The first row of a person or a unit, below headings and column numbers. */
  readonly dataRow: number;
  /** For each column what it means and how it is headed. */
  readonly columns: readonly { readonly column: string | null; readonly label: string }[];
};

/** Titles and headings of the forms in use take no more rows. */
const rowsLookedAt = 20;

/** Finds the headings exactly as the reader of files does; null where it would ask a person. */
export function headingsOf(rows: TextRows, readHeading: ReadHeading<string>): GridHeadings | null {
  const header = findHeader([sheetOfTexts(rows.slice(0, rowsLookedAt))], readHeading);
  if (!header) return null;
  return {
    firstRow: header.firstHeadingRow - 1,
    lastRow: header.lastHeadingRow - 1,
    dataRow: header.firstDataRow - 1,
    columns: (rows[0] ?? []).map((_, index) => header.columns[index] ?? { column: null, label: "" }),
  };
}
