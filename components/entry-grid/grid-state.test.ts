import { describe, expect, test } from "vitest";
import { onlyCell } from "./block";
import { type GridAct, type GridState, gridAfter, startGrid } from "./grid-state";
import { gridStep } from "./grid-step";
import { gridLimits } from "./place-block";

const start = () =>
  startGrid(
    [
      ["Họ và tên", "Ngày sinh"],
      ["", ""],
      ["", ""],
    ],
    { row: 1, column: 0 },
  );

const type = (text: string): GridAct => ({ kind: "TYPE", text });
const key =
  (keys: string) =>
  (state: GridState): GridState => {
    const stroke = { key: keys.replace("Shift+", ""), isShift: keys.startsWith("Shift+"), isCtrl: false };
    const size = { rows: state.cells.length, columns: 2, page: 5 };
    const step = gridStep(stroke, state.selection.cursor, state.home, size);
    return step ? gridAfter(state, { kind: "STEP", step }) : state;
  };
const given = (state: GridState, ...acts: (GridAct | ((state: GridState) => GridState))[]) =>
  acts.reduce((now, act) => (typeof act === "function" ? act(now) : gridAfter(now, act)), state);
const undo: GridAct = { kind: "UNDO" };
const redo: GridAct = { kind: "REDO" };

describe("typing", () => {
  test("along a row with Tab, then Enter to where the row began", () => {
    const state = given(start(), type("A"), type("An"), key("Tab"), type("1980"), key("Enter"), type("Ba"));
    expect(state.cells.slice(1)).toEqual([
      ["An", "1980"],
      ["Ba", ""],
    ]);
  });

  test("goes on in a new row below the last one", () => {
    const state = given(start(), key("ArrowDown"), type("An"), key("Enter"), type("Ba"));
    expect(state.cells.map(([name]) => name)).toEqual(["Họ và tên", "", "An", "Ba"]);
  });

  test("is taken back by Escape while the cell is open, whole", () => {
    const state = given(start(), type("A"), type("An"), { kind: "CANCEL" });
    expect(state.cells[1]).toEqual(["", ""]);
    expect(state.past).toEqual([]);
  });

  test("is one change to undo, however many keys it took and however the cell was opened", () => {
    const state = given(
      start(),
      type("A"),
      type("An"),
      { kind: "OPEN_CELL" },
      type("Anh"),
      key("Enter"),
      undo,
    );
    expect(state.cells[1]).toEqual(["", ""]);
    expect(given(state, redo).cells[1]).toEqual(["Anh", ""]);
  });

  test("a cell opened and left as it was is no change", () => {
    const state = given(start(), { kind: "OPEN_CELL" }, type("An"), type(""), key("ArrowDown"));
    expect(state.past).toEqual([]);
  });
});

describe("undoing", () => {
  const pasted = [
    ["Họ và tên", "Ngày sinh"],
    ["An", "1980"],
    ["Ba", "1981"],
  ];
  const put: GridAct = { kind: "PUT", cells: pasted, selection: onlyCell({ row: 1, column: 0 }) };

  test("goes back act by act, and forward again until something else is done", () => {
    const state = given(start(), put, type("Anh"), key("Enter"), { kind: "CLEAR" });
    expect(state.cells.slice(1)).toEqual([
      ["Anh", "1980"],
      ["", "1981"],
    ]);
    expect(given(state, undo).cells[2]).toEqual(["Ba", "1981"]);
    expect(given(state, undo, undo).cells).toEqual(pasted);
    expect(given(state, undo, undo, undo, undo).cells).toEqual(start().cells);
    expect(given(state, undo, redo).cells).toEqual(state.cells);
    expect(given(state, undo, type("x"), key("Enter"), redo).future).toEqual([]);
  });

  test("keeps the cursor inside a grid that became smaller", () => {
    const state = given(
      start(),
      { kind: "ADD_ROWS", count: 10 },
      { kind: "SELECT", to: { row: 12, column: 1 }, isExtending: false },
      undo,
    );
    expect(state.selection).toEqual(onlyCell({ row: 2, column: 1 }));
  });
});

describe("a block", () => {
  test("grows with Shift from the cell where it began, and is emptied whole", () => {
    const full = startGrid(
      [
        ["a", "b"],
        ["c", "d"],
        ["e", "f"],
      ],
      { row: 1, column: 0 },
    );
    const state = given(full, key("Shift+ArrowDown"), key("Shift+ArrowRight"));
    expect(state.selection).toEqual({ anchor: { row: 1, column: 0 }, cursor: { row: 2, column: 1 } });
    expect(given(state, { kind: "CLEAR" }).cells).toEqual([
      ["a", "b"],
      ["", ""],
      ["", ""],
    ]);
    expect(given(state, key("ArrowUp")).selection).toEqual(onlyCell({ row: 1, column: 1 }));
  });

  test("of whole rows is removed; one empty row is left of a grid", () => {
    const full = startGrid(
      [
        ["a", "b"],
        ["c", "d"],
        ["e", "f"],
      ],
      { row: 0, column: 0 },
    );
    const rows = given(
      full,
      { kind: "SELECT_ROW", row: 1, isExtending: false },
      { kind: "SELECT_ROW", row: 2, isExtending: true },
    );
    expect(given(rows, { kind: "REMOVE_ROWS" }).cells).toEqual([["a", "b"]]);
    expect(given(full, { kind: "SELECT_ALL" }, { kind: "REMOVE_ROWS" }).cells).toEqual([["", ""]]);
  });

  test("no rows are added beyond what the grid takes", () => {
    expect(given(start(), { kind: "ADD_ROWS", count: 5000 }).cells).toHaveLength(gridLimits.rows);
  });
});
