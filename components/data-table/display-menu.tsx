"use client";

import { IconColumns3 } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { DataTableColumn, Sort } from "./data-table-column";
import styles from "./display-menu.module.css";
import type { ListChange } from "./list-href";
import { sortWord } from "./sort-word";
import { columnVisibility, toggledColumns } from "./visible-columns";

type DisplayMenuProps<Row> = {
  columns: readonly DataTableColumn<Row>[];
  sort: Sort | null;
  params: URLSearchParams;
  replace: (change: ListChange) => void;
};

/** How the rows look: columns, row height, and on a phone, where there are no headers to click, the order. */
export function DisplayMenu<Row>({ columns, sort, params, replace }: DisplayMenuProps<Row>) {
  const t = useTranslations("common.table");
  const id = useId();
  const cols = params.get("cols");
  const visible = columnVisibility(columns, cols);
  const sortable = columns.filter((column) => column.sort);
  return (
    <div className={styles.anchor}>
      <button className={styles.button} type="button" popoverTarget={id}>
        <IconColumns3 size={18} stroke={1.6} aria-hidden="true" />
        {t("columns")}
      </button>
      <div id={id} popover="auto" className={styles.menu}>
        {sortable.length > 0 && (
          <label className={styles.order}>
            {t("order")}
            <select
              value={sort ? sortWord(sort) : ""}
              onChange={(event) => replace({ sort: event.currentTarget.value })}
            >
              {sortable.flatMap((column) => [
                <option key={column.id} value={column.id}>
                  {column.header} ↑
                </option>,
                <option key={`-${column.id}`} value={`-${column.id}`}>
                  {column.header} ↓
                </option>,
              ])}
            </select>
          </label>
        )}
        <fieldset className={styles.group}>
          <legend>{t("showColumns")}</legend>
          {columns.slice(1).map((column) => (
            <label key={column.id} className={styles.option}>
              <input
                type="checkbox"
                checked={visible[column.id] ?? false}
                onChange={() => replace({ cols: toggledColumns(columns, cols, column.id) })}
              />
              {column.header}
            </label>
          ))}
        </fieldset>
        <label className={styles.option}>
          <input
            type="checkbox"
            checked={params.get("dense") === "1"}
            onChange={(event) => replace({ dense: event.currentTarget.checked ? "1" : null })}
          />
          {t("denseRows")}
        </label>
        {cols !== null && (
          <button className={styles.reset} type="button" onClick={() => replace({ cols: null })}>
            {t("resetColumns")}
          </button>
        )}
      </div>
    </div>
  );
}
