"use client";

import { useTranslations } from "next-intl";
import { columnWidths, withColumnWidth } from "./column-widths";
import styles from "./display-menu.module.css";
import type { DisplayOptionsProps } from "./display-options";
import { movedColumn, toggledColumns, visibleColumns } from "./visible-columns";

type ColumnOptionsProps = Pick<DisplayOptionsProps, "columns" | "replace"> & {
  cols: string | null;
  widths: string | null;
};

/** Widths to choose from without a mouse; with one, the edge of a header is dragged. */
const usualWidths = { narrow: 96, medium: 160, wide: 280 } as const;

/** The columns shown, in their order, each with its place and width; under them the others. */
export function ColumnOptions({ columns, cols, widths, replace }: ColumnOptionsProps) {
  const t = useTranslations("common.table");
  const [, ...shown] = visibleColumns(columns, cols);
  const hidden = columns.slice(1).filter((column) => !shown.includes(column));
  const own = columnWidths(widths);
  return (
    <fieldset className={styles.group}>
      <legend>{t("showColumns")}</legend>
      {[...shown, ...hidden].map((column) => {
        const place = shown.indexOf(column);
        const move = (by: -1 | 1) => replace({ cols: movedColumn(columns, cols, column.id, by) });
        const width = own.get(column.id);
        return (
          <div key={column.id} className={styles.column}>
            <label className={styles.option}>
              <input
                type="checkbox"
                checked={place >= 0}
                onChange={() => replace({ cols: toggledColumns(columns, cols, column.id) })}
              />
              {column.header}
            </label>
            {place >= 0 && (
              <>
                <select
                  className={styles.width}
                  aria-label={t("width", { column: column.header })}
                  value={width ?? ""}
                  onChange={({ currentTarget: { value } }) =>
                    replace({
                      widths: withColumnWidth(widths, column.id, value === "" ? null : Number(value)),
                    })
                  }
                >
                  <option value="">{t("widths.auto")}</option>
                  {width !== undefined && !Object.values<number>(usualWidths).includes(width) && (
                    <option value={width}>{t("widths.own", { width })}</option>
                  )}
                  {(["narrow", "medium", "wide"] as const).map((name) => (
                    <option key={name} value={usualWidths[name]}>
                      {t(`widths.${name}`)}
                    </option>
                  ))}
                </select>
                <button
                  className={styles.move}
                  type="button"
                  aria-label={t("moveBefore", { column: column.header })}
                  disabled={place === 0}
                  onClick={() => move(-1)}
                >
                  ↑
                </button>
                <button
                  className={styles.move}
                  type="button"
                  aria-label={t("moveAfter", { column: column.header })}
                  disabled={place === shown.length - 1}
                  onClick={() => move(1)}
                >
                  ↓
                </button>
              </>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
