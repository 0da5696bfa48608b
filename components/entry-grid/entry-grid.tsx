"use client";

import { useTranslations } from "next-intl";
import { type CSSProperties, useDeferredValue, useMemo, useRef } from "react";
import { columnLetters } from "@/lib/spreadsheet/workbook";
import { blockOf } from "./block";
import styles from "./entry-grid.module.css";
import { GridRow } from "./grid-row";
import type { GridAct, GridState } from "./grid-state";
import { gridWidths } from "./grid-widths";
import { useGridClipboard } from "./use-grid-clipboard";
import { useGridFocus } from "./use-grid-focus";
import { useGridKeys } from "./use-grid-keys";
import { useGridMouse } from "./use-grid-mouse";

export type GridColumn = {
  /** What a screen reader calls its cells. */
  name: string;
  /** Shown beside its letter where its heading does not say it. */
  note: string | null;
};

type EntryGridProps = {
  label: string;
  /** The element that says what the keys do. */
  describedBy: string;
  state: GridState;
  act: (act: GridAct) => void;
  /** What was copied elsewhere, as the clipboard gives it. */
  onPaste: (text: string) => void;
  columns: readonly GridColumn[];
  /** Rows that hold headings, from 0, both included; null where none are known. */
  headings: { readonly firstRow: number; readonly lastRow: number } | null;
};

/**
 * Cells to type or paste into as in a spreadsheet, with its letters, numbers and keys. The cell under the cursor is a text field that is
 * always there: what is typed replaces its selected text, so that input methods (Telex, VNI) compose from the first key, and
 * a screen reader reads it as the field it is. It is the one tab stop; Escape, then Tab leaves the grid from anywhere.
 */
export function EntryGrid(props: EntryGridProps) {
  const { state, act, onPaste, columns, headings } = props;
  const t = useTranslations("common.grid");
  const { cells, selection, edit } = state;
  const table = useRef<HTMLTableElement>(null);
  const { editor, actHere } = useGridFocus(act);
  const press = useGridKeys(table, state, actHere);
  const clipboard = useGridClipboard(state, { act: actHere, onPaste });
  const mouse = useGridMouse(state, actHere);
  // While a cell is typed in, its column keeps its width: nothing moves under the hands.
  const settled = useDeferredValue(edit?.before ?? cells);
  const widths = useMemo(() => {
    const notes = columns.map(({ note }) => note);
    return gridWidths(settled, notes);
  }, [settled, columns]);
  const block = blockOf(selection);
  const { cursor } = selection;

  return (
    <div className={styles.scroller} style={widthOf(widths[0])}>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table to type in is what a grid is.
        role="grid"
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-multiselectable="true"
        className={styles.grid}
        onKeyDown={press}
        {...clipboard}
        {...mouse}
      >
        <colgroup>
          <col className={styles.numbers} />
          {columns.map((_, column) => (
            <col key={columnLetters(column)} style={widthOf(widths[column])} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td />
            {columns.map(({ note }, column) => (
              <th key={columnLetters(column)} scope="col" data-cursor={cursor.column === column || undefined}>
                {columnLetters(column)}
                {note !== null && <span className={styles.note}> {note}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((texts, row) => {
            const isInBlock = block.top <= row && row <= block.bottom;
            return (
              <GridRow
                // biome-ignore lint/suspicious/noArrayIndexKey: a row of a sheet is its number.
                key={row}
                row={row}
                texts={texts}
                columns={columns}
                isHeading={headings !== null && headings.firstRow <= row && row <= headings.lastRow}
                isFrozen={row === 0 && headings?.lastRow === 0}
                cursorColumn={cursor.row === row ? cursor.column : null}
                left={isInBlock ? block.left : null}
                right={isInBlock ? block.right : null}
                mode={cursor.row === row ? (edit?.mode ?? "READY") : "READY"}
                editor={editor}
                act={actHere}
                cellName={t}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function widthOf(characters: number | undefined): CSSProperties {
  return { "--characters": characters ?? 0 } as CSSProperties;
}
