import type { TextRows } from "@/lib/spreadsheet/csv/write-tsv";

/** Both counted from 0. */
export type Position = { readonly row: number; readonly column: number };

/** The block between two corners; the cursor is the one that moves and has the focus. */
export type Selection = { readonly anchor: Position; readonly cursor: Position };

/** All ends included. */
export type Block = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

export function blockOf({ anchor, cursor }: Selection): Block {
  return {
    top: Math.min(anchor.row, cursor.row),
    bottom: Math.max(anchor.row, cursor.row),
    left: Math.min(anchor.column, cursor.column),
    right: Math.max(anchor.column, cursor.column),
  };
}

/** A selection of one cell. */
export function onlyCell(position: Position): Selection {
  return { anchor: position, cursor: position };
}

export function textsIn(cells: TextRows, { top, bottom, left, right }: Block): TextRows {
  return cells.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
}

/** How many rows and columns from the top left hold everything that is not empty. */
export function extentOf(cells: TextRows): { rows: number; columns: number } {
  const ends = cells.map((row) => row.findLastIndex((text) => text.trim() !== "") + 1);
  return { rows: ends.findLastIndex((end) => end > 0) + 1, columns: Math.max(0, ...ends) };
}
