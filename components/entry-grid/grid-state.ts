import type { TextRows } from "@/lib/spreadsheet/csv/write-tsv";
import { blockOf, onlyCell, type Position, type Selection } from "./block";
import type { GridStep } from "./grid-step";
import { filled, gridLimits, placeBlock } from "./place-block";

export type GridState = {
  /** Every row as wide as the others. */
  readonly cells: TextRows;
  readonly past: readonly TextRows[];
  readonly future: readonly TextRows[];
  readonly selection: Selection;
  /** Where Enter leads back to. */
  readonly home: number;
  /**
   * The cell under the cursor is being changed: typed over, so that arrows end it, or with a caret in it, which arrows move.
   * What was there before comes back with Escape, and by undoing the whole change.
   */
  readonly edit: { readonly mode: "TYPING" | "CARET"; readonly before: TextRows } | null;
};

export type GridAct =
  | { readonly kind: "STEP"; readonly step: GridStep }
  | { readonly kind: "SELECT"; readonly to: Position; readonly isExtending: boolean }
  | { readonly kind: "SELECT_ROW"; readonly row: number; readonly isExtending: boolean }
  | { readonly kind: "SELECT_ALL" }
  | { readonly kind: "TYPE"; readonly text: string }
  | { readonly kind: "OPEN_CELL" }
  | { readonly kind: "CANCEL" }
  | { readonly kind: "PUT"; readonly cells: TextRows; readonly selection: Selection }
  | { readonly kind: "CLEAR" }
  | { readonly kind: "ADD_ROWS"; readonly count: number }
  | { readonly kind: "REMOVE_ROWS" }
  | { readonly kind: "UNDO" }
  | { readonly kind: "REDO" };

const mostRemembered = 100;

export function startGrid(cells: TextRows, cursor: Position): GridState {
  return { cells, past: [], future: [], selection: onlyCell(cursor), home: cursor.column, edit: null };
}

/** What an act makes of the grid. Whatever is not about the open cell closes it first and keeps what was typed. */
export function gridAfter(state: GridState, act: GridAct): GridState {
  switch (act.kind) {
    case "TYPE":
      return {
        ...state,
        edit: state.edit ?? { mode: "TYPING", before: state.cells },
        cells: withText(state.cells, state.selection.cursor, act.text),
      };
    case "OPEN_CELL":
      return { ...state, edit: { mode: "CARET", before: state.edit?.before ?? state.cells } };
    case "CANCEL":
      return state.edit ? { ...state, cells: state.edit.before, edit: null } : state;
    default:
      return closedAfter(settled(state), act);
  }
}

type OtherAct = Exclude<GridAct, { kind: "TYPE" | "OPEN_CELL" | "CANCEL" }>;

function closedAfter(state: GridState, act: OtherAct): GridState {
  const { cells, selection } = state;
  const width = cells[0]?.length ?? 0;
  switch (act.kind) {
    case "STEP":
      return stepped(state, act.step);
    case "SELECT":
      return selected(state, { anchor: act.isExtending ? selection.anchor : act.to, cursor: act.to });
    case "SELECT_ROW":
      return selected(state, {
        anchor: { row: act.isExtending ? selection.anchor.row : act.row, column: width - 1 },
        cursor: { row: act.row, column: 0 },
      });
    case "SELECT_ALL":
      return selected(state, {
        anchor: { row: cells.length - 1, column: width - 1 },
        cursor: { row: 0, column: 0 },
      });
    case "PUT":
      return { ...changed(state, act.cells), selection: act.selection };
    case "CLEAR": {
      const { top: row, left: column } = blockOf(selection);
      const emptied = placeBlock(cells, filled(blockOf(selection), ""), { row, column });
      return "cells" in emptied ? changed(state, emptied.cells) : state;
    }
    case "ADD_ROWS":
      return changed(state, withRows(cells, cells.length + act.count));
    case "REMOVE_ROWS":
      return withoutRows(state);
    case "UNDO":
      return turned(state, "past", "future");
    case "REDO":
      return turned(state, "future", "past");
  }
}

function stepped(state: GridState, { to, isExtending, isAlongRow }: GridStep): GridState {
  const grown = to.row < state.cells.length ? state : { ...state, cells: withRows(state.cells, to.row + 1) };
  const cursor = within(grown.cells, to);
  const anchor = isExtending ? state.selection.anchor : cursor;
  return { ...grown, selection: { anchor, cursor }, home: isAlongRow ? state.home : cursor.column };
}

function selected(state: GridState, selection: Selection): GridState {
  return { ...state, selection, home: selection.cursor.column };
}

/** The open cell closed; its change, however many keys it took, is one to be undone. */
function settled(state: GridState): GridState {
  const { edit, cells } = state;
  if (!edit) return state;
  return changed({ ...state, cells: edit.before, edit: null }, cells);
}

function changed(state: GridState, cells: TextRows): GridState {
  if (isSame(state.cells, cells)) return state;
  return { ...state, cells, past: [...state.past, state.cells].slice(-mostRemembered), future: [] };
}

function turned(state: GridState, from: "past" | "future", to: "past" | "future"): GridState {
  const cells = state[from].at(-1);
  if (!cells) return state;
  const { anchor, cursor } = state.selection;
  return {
    ...state,
    cells,
    [from]: state[from].slice(0, -1),
    [to]: [...state[to], state.cells],
    selection: { anchor: within(cells, anchor), cursor: within(cells, cursor) },
  };
}

function withoutRows(state: GridState): GridState {
  const { top, bottom } = blockOf(state.selection);
  const left = state.cells.filter((_, row) => row < top || row > bottom);
  const width = state.cells[0]?.length ?? 0;
  const cells = left.length > 0 ? left : [Array.from({ length: width }, () => "")];
  const cursor = within(cells, { row: top, column: state.selection.cursor.column });
  return selected(changed(state, cells), onlyCell(cursor));
}

function withRows(cells: TextRows, count: number): TextRows {
  const empty = (cells[0] ?? []).map(() => "");
  const more = Math.min(count, gridLimits.rows) - cells.length;
  return [...cells, ...Array.from({ length: Math.max(0, more) }, () => empty)];
}

function withText(cells: TextRows, { row, column }: Position, text: string): TextRows {
  return cells.map((texts, index) => (index === row ? texts.with(column, text) : texts));
}

function within(cells: TextRows, { row, column }: Position): Position {
  const width = cells[0]?.length ?? 1;
  return {
    row: Math.max(0, Math.min(cells.length - 1, row)),
    column: Math.max(0, Math.min(width - 1, column)),
  };
}

function isSame(a: TextRows, b: TextRows): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every((row, index) => row === b[index] || row.join("\0") === b[index]?.join("\0"))
  );
}
