"use client";

import { type KeyboardEvent, type RefObject, useRef } from "react";
import type { GridAct, GridState } from "./grid-state";
import { gridStep } from "./grid-step";

/** The keys of a spreadsheet. Nothing is done while an input method composes. */
export function useGridKeys(
  table: RefObject<HTMLTableElement | null>,
  state: GridState,
  act: (act: GridAct) => void,
): (event: KeyboardEvent) => void {
  /** After Escape the next Tab goes on to what follows the grid. */
  const isLeaving = useRef(false);
  const { cells, selection, home, edit } = state;

  return (event) => {
    // 229 is the key an input method has taken; some browsers say no more than that.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
    const leaves = event.key === "Tab" && isLeaving.current;
    isLeaving.current = event.key === "Escape" && edit === null;
    if (leaves || isLeaving.current) return;
    const done = (given: GridAct) => {
      event.preventDefault();
      act(given);
    };

    if (event.altKey) {
      if (event.key === "Enter" && edit) done({ kind: "TYPE", text: withLineBreak(event.target) });
      return;
    }
    const isCtrl = event.ctrlKey || event.metaKey;
    if (event.key === "Escape") return done({ kind: "CANCEL" });
    if (event.key === "F2") return done({ kind: "OPEN_CELL" });
    if (edit === null) {
      const whole = isCtrl ? chord(event) : event.key === "Delete" ? ({ kind: "CLEAR" } as const) : null;
      if (whole) return done(whole);
    }
    // With a caret in the cell, only these two end it.
    if (edit?.mode === "CARET" && event.key !== "Tab" && event.key !== "Enter") return;
    const size = { rows: cells.length, columns: cells[0]?.length ?? 0, page: rowsInSight(table.current) };
    const stroke = { key: event.key, isShift: event.shiftKey, isCtrl };
    const step = gridStep(stroke, selection.cursor, home, size);
    if (step) done({ kind: "STEP", step });
  };
}

function chord({ key, shiftKey }: KeyboardEvent): GridAct | null {
  switch (key.toLowerCase()) {
    case "z":
      return { kind: shiftKey ? "REDO" : "UNDO" };
    case "y":
      return { kind: "REDO" };
    case "a":
      return { kind: "SELECT_ALL" };
    default:
      return null;
  }
}

/** The text of the open cell with a line break at the caret, and the caret behind it. */
function withLineBreak(target: EventTarget): string {
  if (!(target instanceof HTMLTextAreaElement)) return "";
  target.setRangeText("\n", target.selectionStart, target.selectionEnd, "end");
  return target.value;
}

function rowsInSight(table: HTMLTableElement | null): number {
  const row = table?.tBodies[0]?.rows[0]?.offsetHeight ?? 32;
  return Math.max(1, Math.floor((table?.parentElement?.clientHeight ?? 0) / row) - 2);
}
