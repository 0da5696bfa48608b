"use client";

import { useTranslations } from "next-intl";
import { ColumnOptions } from "./column-options";
import type { DataTableColumn } from "./data-table-column";
import styles from "./display-menu.module.css";
import type { ListChange } from "./list-href";
import { OrderOptions } from "./order-options";
import type { ListSort } from "./sort-word";

export type DisplayOptionsProps = {
  columns: readonly Pick<DataTableColumn<never>, "id" | "header" | "hidden" | "sort">[];
  sort: ListSort;
  params: URLSearchParams;
  replace: (change: ListChange) => void;
};

/** How the list looks: its order by one or several columns, the columns with their places and widths, the row height. */
export function DisplayOptions({ columns, sort, params, replace }: DisplayOptionsProps) {
  const t = useTranslations("common.table");
  const [cols, widths] = [params.get("cols"), params.get("widths")];
  return (
    <>
      <OrderOptions columns={columns} sort={sort} replace={replace} />
      <ColumnOptions columns={columns} cols={cols} widths={widths} replace={replace} />
      <label className={styles.option}>
        <input
          type="checkbox"
          checked={params.get("dense") === "1"}
          onChange={(event) => replace({ dense: event.currentTarget.checked ? "1" : null })}
        />
        {t("denseRows")}
      </label>
      {(cols !== null || widths !== null) && (
        <button className={styles.reset} type="button" onClick={() => replace({ cols: null, widths: null })}>
          {t("resetColumns")}
        </button>
      )}
    </>
  );
}
