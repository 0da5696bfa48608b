"use client";

import type { MouseEvent } from "react";
import type { Position } from "./block";
import type { GridAct, GridState } from "./grid-state";

/** Picks cells and blocks with the mouse or a finger, whole rows by their number; two clicks open a cell. */
export function useGridMouse({ edit }: GridState, act: (act: GridAct) => void) {
  return {
    onMouseDown: (event: MouseEvent) => {
      if (event.button !== 0) return;
      const place = placeOf(event.target);
      // In an open cell the mouse places the caret.
      if (!place || (edit && event.target instanceof HTMLTextAreaElement)) return;
      event.preventDefault();
      const isExtending = event.shiftKey;
      if (place.column < 0) act({ kind: "SELECT_ROW", row: place.row, isExtending });
      else act({ kind: "SELECT", to: place, isExtending });
    },
    onMouseOver: (event: MouseEvent) => {
      const place = event.buttons === 1 && !edit ? placeOf(event.target) : null;
      if (!place || event.target instanceof HTMLTextAreaElement) return;
      if (place.column < 0) act({ kind: "SELECT_ROW", row: place.row, isExtending: true });
      else act({ kind: "SELECT", to: place, isExtending: true });
    },
    onDoubleClick: (event: MouseEvent) => {
      const place = placeOf(event.target);
      if (place && place.column >= 0) act({ kind: "OPEN_CELL" });
    },
  };
}

/** Column -1 is the number of the row. */
function placeOf(target: EventTarget): Position | null {
  const cell = target instanceof Element ? target.closest<HTMLTableCellElement>("tbody :is(th, td)") : null;
  const row = cell?.closest("tr")?.sectionRowIndex;
  return cell && row !== undefined ? { row, column: cell.cellIndex - 1 } : null;
}
