"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo, useRef } from "react";
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { columnWidths } from "./column-widths";
import styles from "./data-table.module.css";
import type { DataTableColumn } from "./data-table-column";
import { DisplayMenu } from "./display-menu";
import { filterKey } from "./list-href";
import { Pager } from "./pager";
import { linesOf, rowsAtHand } from "./selected-lines";
import type { ListSort } from "./sort-word";
import { TableHead } from "./table-head";
import { TableRow } from "./table-row";
import { useListAddress } from "./use-list-address";
import { useRowClick } from "./use-row-click";
import { useRowKeys } from "./use-row-keys";
import { useTableModel } from "./use-table-model";
import { type TableSelection, useTableSelection } from "./use-table-selection";

const SelectionBar = dynamic(() => import("./selection-bar").then((module) => module.SelectionBar), {
  ssr: false,
});

type DataTableProps<Row extends object> = {
  /** Names the table: "Danh sách đảng viên". */
  caption: string;
  /** Keep the array between renders (`useMemo`). */
  columns: readonly DataTableColumn<Row>[];
  /** The rows of this page, in order, as Postgres gave them. */
  rows: readonly Row[];
  getRowId: (row: Row) => string;
  /** The page of one row, null where there is none; opens on a click anywhere in the row and from the link in its first cell. */
  getRowHref?: (row: Row) => string | null;
  /** All rows that match, over all pages. */
  total: number;
  /** From 1. */
  page: number;
  pageSize: number;
  /** The order the rows really are in; an array where the list takes several keys. */
  sort: ListSort;
  /** Search and filters, above the table. */
  toolbar?: ReactNode;
  /** Beside the choice of columns: the saved views. */
  views?: ReactNode;
  /** Makes rows selectable: the name of each for its box, and what can be done with those selected besides copying. */
  selection?: {
    nameOf: (row: Row) => string;
    /** What the rows are: "đảng viên". */
    noun: string;
    acts?: ((selection: TableSelection<Row>) => ReactNode) | undefined;
  };
  /** What to say when nothing matches; by default that search and filters may be too narrow. */
  empty?: ReactNode;
};

/**
 * The one table of the product. Page, order, columns, widths and row height live in the address (`page`, `size`, `sort`, `cols`,
 * `widths`, `dense`); headers and pager are links, so a list can be bookmarked, sent, kept as a view, and used before
 * scripts have loaded.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { caption, columns, rows, getRowId, getRowHref, total, page, pageSize, sort } = props;
  const t = useTranslations("common.table");
  const { params, hrefFor, replace, pending } = useListAddress();
  const model = useTableModel(columns, rows, getRowId, params.get("cols"));
  const filter = filterKey(params);
  const { selection, pick, isPageSelected, togglePage } = useTableSelection({
    rows: model.rows,
    total,
    filter,
  });
  const copyable = rowsAtHand(selection, model.rows);
  const body = useRef<HTMLTableSectionElement>(null);
  const selectable = props.selection;
  useRowClick(body);
  useRowKeys(body, rows, {
    pick: selectable && ((row, isRange) => pick({ id: model.rows[row]?.id ?? "", isRange })),
    pickPage: selectable && togglePage,
    clear: selectable && selection.clear,
  });
  const widths = params.get("widths");
  const cellStyles = useMemo(() => stylesOf(widths), [widths]);

  const dense = params.get("dense") === "1";
  return (
    <div className={styles.panel} data-full-width data-selecting={selection.count > 0 || undefined}>
      <div className={styles.toolbar}>
        <div className={styles.tools}>{props.toolbar}</div>
        {props.views}
        <DisplayMenu columns={columns} sort={sort} params={params} replace={replace} />
      </div>
      <div className={styles.scroller} aria-busy={pending}>
        <table className={classNames(styles.table, dense && styles.dense)}>
          <caption className={styles.caption}>
            {caption}
            {getRowHref && `. ${t(selectable ? "keysSelect" : "keys")}`}
          </caption>
          <TableHead
            columns={model.columns}
            sort={sort}
            hrefFor={hrefFor}
            replace={replace}
            widths={widths}
            cellStyles={cellStyles}
            page={selectable && { isSelected: isPageSelected, toggle: togglePage }}
          />
          <tbody ref={body} className={getRowHref && styles.opening}>
            {model.rows.map(({ id, original }) => (
              <TableRow
                key={id}
                id={id}
                row={original}
                columns={model.columns}
                href={getRowHref?.(original) ?? undefined}
                cellStyles={cellStyles}
                boxLabel={selectable?.nameOf(original)}
                isSelected={selectable !== undefined && selection.has(id)}
                pick={pick}
              />
            ))}
          </tbody>
        </table>
        {rows.length === 0 &&
          (props.empty ?? <EmptyState title={t("emptyTitle")}>{t("emptyFiltered")}</EmptyState>)}
      </div>
      <Pager page={page} pageSize={pageSize} total={total} hrefFor={hrefFor} />
      {selectable && selection.count > 0 && (
        <SelectionBar
          selection={selection}
          noun={selectable.noun}
          all={total > rows.length ? total : null}
          isFiltered={filter !== ""}
          lines={copyable && (() => linesOf(model.columns, copyable))}
          acts={selectable.acts?.(selection)}
        />
      )}
    </div>
  );
}

function stylesOf(widths: string | null) {
  const sized = [...columnWidths(widths)].map(
    ([id, width]) => [id, { width, minWidth: width, maxWidth: width }] as const,
  );
  return new Map(sized);
}
