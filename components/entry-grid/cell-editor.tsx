import { type RefObject, useLayoutEffect } from "react";
import styles from "./entry-grid.module.css";
import type { GridAct, GridState } from "./grid-state";

export type CellMode = "READY" | NonNullable<GridState["edit"]>["mode"];

type CellEditorProps = {
  ref: RefObject<HTMLTextAreaElement | null>;
  text: string;
  mode: CellMode;
  label: string;
  act: (act: GridAct) => void;
};

/** No cell of any register takes more. */
const longestText = 2000;

/** The field of the cell under the cursor: as long as it is only looked at, all of its text is selected. */
export function CellEditor({ ref, text, mode, label, act }: CellEditorProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text in a cell that is looked at, after undoing say, is selected anew.
  useLayoutEffect(() => {
    const field = ref.current;
    if (mode === "READY") field?.select();
    if (mode === "CARET" && field?.selectionEnd !== field?.selectionStart)
      field?.setSelectionRange(text.length, text.length);
  }, [ref, mode, mode === "READY" && text]);

  return (
    <textarea
      ref={ref}
      className={styles.editor}
      data-mode={mode}
      rows={1}
      value={text}
      maxLength={longestText}
      aria-label={label}
      spellCheck={false}
      autoComplete="off"
      enterKeyHint="next"
      onChange={(event) => act({ kind: "TYPE", text: event.currentTarget.value })}
      // A mouse opens a cell by two clicks; a finger that taps the cell it is in wants to change what stands there.
      onClick={({ nativeEvent }) => {
        if (nativeEvent instanceof PointerEvent && nativeEvent.pointerType === "touch")
          act({ kind: "OPEN_CELL" });
      }}
    />
  );
}
