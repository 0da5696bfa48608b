import type { useTranslations } from "next-intl";
import { memo, type RefObject } from "react";
import { columnLetters } from "@/lib/spreadsheet/workbook";
import { CellEditor, type CellMode } from "./cell-editor";
import type { GridColumn } from "./entry-grid";
import styles from "./entry-grid.module.css";
import type { GridAct } from "./grid-state";

type GridRowProps = {
  row: number;
  texts: readonly string[];
  columns: readonly GridColumn[];
  isHeading: boolean;
  isFrozen: boolean;
  /** Where the cursor is, if it is in this row. */
  cursorColumn: number | null;
  /** Of the selected block, both included. */
  left: number | null;
  right: number | null;
  mode: CellMode;
  editor: RefObject<HTMLTextAreaElement | null>;
  act: (act: GridAct) => void;
  cellName: ReturnType<typeof useTranslations<"common.grid">>;
};

/** Drawn anew only when something in it changed: typing in one row of a thousand draws one row. */
export const GridRow = memo(function PlainGridRow(props: GridRowProps) {
  const { row, texts, columns, cursorColumn, left, right, mode, editor, act, cellName } = props;
  return (
    <tr data-heading={props.isHeading || undefined} data-frozen={props.isFrozen || undefined}>
      <th scope="row" data-cursor={cursorColumn !== null || undefined}>
        {row + 1}
      </th>
      {texts.map((text, column) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field in the cell under the cursor has the focus.
        <td
          key={columnLetters(column)}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: what a cell of a grid is.
          role="gridcell"
          aria-selected={(left !== null && right !== null && left <= column && column <= right) || undefined}
          data-cursor={column === cursorColumn || undefined}
        >
          {column === cursorColumn ? (
            <CellEditor
              ref={editor}
              text={text}
              mode={mode}
              label={cellName("cell", { column: columns[column]?.name ?? "", row: row + 1 })}
              act={act}
            />
          ) : (
            <span className={styles.text}>{text}</span>
          )}
        </td>
      ))}
    </tr>
  );
});
