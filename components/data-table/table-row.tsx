import { type CSSProperties, memo } from "react";
import styles from "./data-table.module.css";
import type { DataTableColumn } from "./data-table-column";
import type { Picking } from "./use-table-selection";

type TableRowProps<Row> = {
  id: string;
  row: Row;
  columns: readonly DataTableColumn<Row>[];
  href: string | undefined;
  /** The widths given to columns, by id. */
  cellStyles: ReadonlyMap<string, CSSProperties>;
  /** The name of the box that selects the row; without it there is none. */
  boxLabel: string | undefined;
  isSelected: boolean;
  pick: (picking: Picking) => void;
};

/** A row: its name as its header, then its cells, each labelled with its column for the cards of a phone. */
function PlainRow<Row>(props: TableRowProps<Row>) {
  const { id, row, columns, href, cellStyles, boxLabel, isSelected, pick } = props;
  const [first, ...others] = columns;
  if (!first) return null;
  const name = first.cell(row);
  return (
    <tr data-selected={isSelected || undefined}>
      <th scope="row" style={cellStyles.get(first.id)}>
        {boxLabel && (
          <input
            className={styles.box}
            type="checkbox"
            aria-label={boxLabel}
            checked={isSelected}
            onChange={({ nativeEvent }) => pick({ id, isRange: hasShift(nativeEvent) })}
          />
        )}
        {href === undefined ? name : <a href={href}>{name}</a>}
      </th>
      {others.map((column) => {
        const style = cellStyles.get(column.id);
        return (
          <td
            key={column.id}
            data-label={column.header}
            data-align={column.align}
            data-wrap={column.wrap}
            className={style && styles.sized}
            style={style}
          >
            {column.cell(row)}
          </td>
        );
      })}
    </tr>
  );
}

/** Drawn anew only when something of its own changed: picking one row of a thousand draws one row. */
export const TableRow = memo(PlainRow) as typeof PlainRow;

/** The change of a box comes from a click, or from the space bar; React's event does not say with which keys. */
function hasShift(event: Event): boolean {
  return event instanceof MouseEvent && event.shiftKey;
}
