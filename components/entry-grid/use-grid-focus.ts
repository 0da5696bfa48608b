"use client";

import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";
import type { GridAct } from "./grid-state";

/**
 * Keeps the focus on the cell under the cursor after acts of the grid itself (`actHere`); whoever pressed a button beside it
 * stays on that button.
 */
export function useGridFocus(act: (act: GridAct) => void): {
  editor: RefObject<HTMLTextAreaElement | null>;
  actHere: (act: GridAct) => void;
} {
  const editor = useRef<HTMLTextAreaElement>(null);
  const isOurs = useRef(false);
  const actHere = useCallback(
    (given: GridAct) => {
      isOurs.current = true;
      act(given);
    },
    [act],
  );
  useLayoutEffect(() => {
    if (!isOurs.current) return;
    isOurs.current = false;
    const field = editor.current;
    if (!field || document.activeElement === field) return;
    field.focus();
    field.select();
  });
  return { editor, actHere };
}
