"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import styles from "./data-table.module.css";
import type { DataTableColumn, Sort } from "./data-table-column";
import { DisplayMenu } from "./display-menu";
import { HeaderCell } from "./header-cell";
import { Pager } from "./pager";
import { useListAddress } from "./use-list-address";
import { useRowClick } from "./use-row-click";
import { useTableModel } from "./use-table-model";

type DataTableProps<Row extends object> = {
  /** Names the table: "Danh sách đảng viên". */
  caption: string;
  /** Keep the array between renders (`useMemo`). */
  columns: readonly DataTableColumn<Row>[];
  /** The rows of this page, in order, as Postgres gave them. */
  rows: readonly Row[];
  getRowId: (row: Row) => string;
  /** The page of one row; opens on a click anywhere in the row and from the link in its first cell. */
  getRowHref?: (row: Row) => string;
  /** All rows that match, over all pages. */
  total: number;
  /** From 1. */
  page: number;
  pageSize: number;
  /** The order the rows really are in. */
  sort: Sort | null;
  /** Search and filters, above the table. */
  toolbar?: ReactNode;
  /** What to say when nothing matches; by default that search and filters may be too narrow. */
  empty?: ReactNode;
};

/**
 * The one table of the product. Page, order, columns and row height live in the address (`page`, `size`, `sort`, `cols`,
 * `dense`); headers and pager are links, so a list can be bookmarked, sent, and used before scripts have loaded.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { caption, columns, rows, getRowId, getRowHref, total, page, pageSize, sort, toolbar, empty } = props;
  const t = useTranslations("common.table");
  const { params, hrefFor, replace, pending } = useListAddress();
  const model = useTableModel(columns, rows, getRowId, params.get("cols"));
  const body = useRef<HTMLTableSectionElement>(null);
  useRowClick(body);

  const dense = params.get("dense") === "1";
  return (
    <div className={styles.panel} data-full-width>
      <div className={styles.toolbar}>
        <div className={styles.tools}>{toolbar}</div>
        <DisplayMenu columns={columns} sort={sort} params={params} replace={replace} />
      </div>
      <div className={styles.scroller} aria-busy={pending}>
        <table className={classNames(styles.table, dense && styles.dense)}>
          <caption className={styles.caption}>{caption}</caption>
          <thead>
            <tr>
              {model.columns.map((column) => (
                <HeaderCell key={column.id} column={column} sort={sort} hrefFor={hrefFor} />
              ))}
            </tr>
          </thead>
          <tbody ref={body} className={getRowHref && styles.opening}>
            {model.rows.map(({ id, original }) => (
              <tr key={id}>
                {model.columns.map((column, index) =>
                  index === 0 ? (
                    <th key={column.id} scope="row">
                      <RowName href={getRowHref?.(original)}>{column.cell(original)}</RowName>
                    </th>
                  ) : (
                    <td
                      key={column.id}
                      data-label={column.header}
                      data-align={column.align}
                      data-wrap={column.wrap}
                    >
                      {column.cell(original)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 &&
          (empty ?? <EmptyState title={t("emptyTitle")}>{t("emptyFiltered")}</EmptyState>)}
      </div>
      <Pager page={page} pageSize={pageSize} total={total} hrefFor={hrefFor} />
    </div>
  );
}

function RowName({ href, children }: { href: string | undefined; children: ReactNode }) {
  return href === undefined ? children : <a href={href}>{children}</a>;
}
