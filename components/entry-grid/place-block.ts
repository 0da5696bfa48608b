import type { TextRows } from "@/lib/spreadsheet/csv/write-tsv";
import { type Block, blockOf, extentOf, onlyCell, type Position, type Selection } from "./block";

/** What a grid of plain cells shows without delay; longer lists come as files. */
export const gridLimits = { rows: 500, columns: 60 };
/** Empty rows left below what was pasted, to go on typing. */
const spareRows = 2;

export type Placed =
  | { readonly cells: TextRows; readonly selection: Selection }
  | { readonly refusal: "TOO_MANY_ROWS" | "TOO_MANY_COLUMNS" };

/** Pastes from the first cell of the selection on; one single cell fills all of it, as in a spreadsheet. */
export function pasteBlock(cells: TextRows, pasted: TextRows, selection: Selection): Placed {
  const block = blockOf(selection);
  const [first] = pasted;
  const isOneCell = pasted.length === 1 && first?.length === 1;
  return placeBlock(cells, isOneCell && first ? filled(block, first[0] ?? "") : pasted, {
    row: block.top,
    column: block.left,
  });
}

/**
 * Puts texts over those from a cell on, and lets the grid grow for them. Empty ones empty what is there, but need no new room:
 * whole rows copied in Excel are 16,384 cells wide. The cursor stays at the first cell, the block selected.
 */
export function placeBlock(cells: TextRows, block: TextRows, at: Position): Placed {
  const extent = extentOf(block);
  const end = { row: at.row + extent.rows, column: at.column + extent.columns };
  if (end.row > gridLimits.rows) return { refusal: "TOO_MANY_ROWS" };
  if (end.column > gridLimits.columns) return { refusal: "TOO_MANY_COLUMNS" };
  const height = Math.min(gridLimits.rows, Math.max(cells.length, extent.rows > 0 ? end.row + spareRows : 0));
  const width = Math.max(...cells.map((row) => row.length), end.column);
  const placed = Array.from({ length: height }, (_, row) =>
    Array.from(
      { length: width },
      (_, column) => block[row - at.row]?.[column - at.column] ?? cells[row]?.[column] ?? "",
    ),
  );
  const last = {
    row: Math.min(height, at.row + block.length) - 1,
    column: Math.min(width, at.column + Math.max(0, ...block.map((row) => row.length))) - 1,
  };
  const isEmpty = last.row < at.row || last.column < at.column;
  return { cells: placed, selection: isEmpty ? onlyCell(at) : { anchor: last, cursor: at } };
}

/** The same text in every cell of a block. */
export function filled({ top, bottom, left, right }: Block, text: string): TextRows {
  const row = Array.from({ length: right - left + 1 }, () => text);
  return Array.from({ length: bottom - top + 1 }, () => row);
}
