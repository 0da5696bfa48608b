import { rowStep } from "@/components/data-table/row-step";
import type { Position } from "./block";

export type Stroke = { readonly key: string; readonly isShift: boolean; readonly isCtrl: boolean };

/** `page` is how many rows are in sight. */
export type GridSize = { readonly rows: number; readonly columns: number; readonly page: number };

export type GridStep = {
  /** With Enter in the last row this is the row below it, which is new. */
  readonly to: Position;
  /** The block grows or shrinks; its other corner stays. */
  readonly isExtending: boolean;
  /** A step along a row of entries: Enter then leads back to where it began. */
  readonly isAlongRow: boolean;
};

/**
 * Where a key leads, as in a spreadsheet; null for keys that do not move. `home` is the column in which typing along the row
 * began. Tab stops at the first and the last cell, where it leaves the grid.
 */
export function gridStep(
  { key, isShift, isCtrl }: Stroke,
  from: Position,
  home: number,
  size: GridSize,
): GridStep | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const go = (to: Partial<Position>, how: Partial<GridStep> = {}): GridStep => ({
    to: { ...from, ...to },
    isExtending: isShift,
    isAlongRow: false,
    ...how,
  });
  const along = { isExtending: false, isAlongRow: true };
  switch (key) {
    case "Tab":
      return tabStep(from, isShift, last, (to) => go(to, along));
    case "Enter":
      if (isCtrl) return null;
      return go(
        { row: isShift ? Math.max(0, from.row - 1) : from.row + 1, column: home },
        { isExtending: false },
      );
    case "Home":
      return go(isCtrl ? { row: 0, column: 0 } : { column: 0 });
    case "End":
      return go(isCtrl ? last : { column: last.column });
    case "ArrowLeft":
      return isCtrl ? null : go({ column: Math.max(0, from.column - 1) });
    case "ArrowRight":
      return isCtrl ? null : go({ column: Math.min(last.column, from.column + 1) });
    default: {
      const row = isCtrl ? null : rowStep(key, from.row, { count: size.rows, page: size.page });
      return row === null ? null : go({ row });
    }
  }
}

function tabStep(
  from: Position,
  isBack: boolean,
  last: Position,
  go: (to: Position) => GridStep,
): GridStep | null {
  const column = from.column + (isBack ? -1 : 1);
  if (column >= 0 && column <= last.column) return go({ ...from, column });
  const row = from.row + (isBack ? -1 : 1);
  return row < 0 || row > last.row ? null : go({ row, column: isBack ? last.column : 0 });
}
