"use client";

import { useLocale, useTranslations } from "next-intl";
import type { BalanceLine } from "@/lib/balance/lines";
import { formatInteger } from "@/lib/i18n/format";
import styles from "./balance-table.module.css";

/** A balance as the table needs it: the figures of the columns, in their order. Null is not counted here. */
export type TableLine = { figures: readonly (number | null)[] };
type TablePart = TableLine & { code: string; name: string; note: string | null };

export type BalanceTableModel = {
  caption: string;
  columns: readonly BalanceLine[];
  parts: readonly TablePart[];
  sum: TableLine;
  whole: TableLine & { name: string };
  /** The addresses of a part's own balance and of the people behind a figure, up to the part and the line. */
  hrefs: { part: string | null; people: string };
  /** Lines whose figures lead to nobody: who is behind them is not shown to the reader's role. */
  withheld: readonly BalanceLine[];
};

/**
 * Parts by lines; every figure but zero leads to the people behind it, where the reader may know them. A client component only so that its thousand cells
 * travel as numbers and not a second time as markup.
 */
export function BalanceTable({ model }: { model: BalanceTableModel }) {
  const t = useTranslations("balance");
  const { columns, parts, sum, whole, hrefs, withheld } = model;
  const increase = columns.filter((line) => line.startsWith("B"));
  const decrease = columns.filter((line) => line.startsWith("C"));
  const cells = (line: TableLine, peopleHref: string | null) =>
    columns.map((column, index) => (
      <Cell
        key={column}
        column={column}
        figure={line.figures[index] ?? null}
        peopleHref={withheld.includes(column) ? null : peopleHref}
      />
    ));
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption className={styles.caption}>{model.caption}</caption>
        <thead>
          <tr className={styles.narrow}>
            <th scope="col" className={styles.name}>
              {t("table.unit")}
            </th>
            {(["A", "B", "C", "D"] as const).map((line) => (
              <ColumnHead key={line} line={line} />
            ))}
          </tr>
          <tr className={styles.wide}>
            <th scope="col" rowSpan={2} className={styles.name}>
              {t("table.unit")}
            </th>
            <ColumnHead line="A" rowSpan={2} />
            <th scope="colgroup" colSpan={increase.length} className={styles.group}>
              {t("short.B")}
            </th>
            <th scope="colgroup" colSpan={decrease.length} className={styles.group}>
              {t("short.C")}
            </th>
            <ColumnHead line="D" rowSpan={2} />
          </tr>
          <tr className={styles.wide}>
            {[...increase, ...decrease].map((line) => (
              <ColumnHead
                key={line}
                line={line}
                label={line.length === 1 ? t("quarters.total") : undefined}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.code}>
              <th scope="row" className={styles.name}>
                {hrefs.part === null ? (
                  part.name
                ) : (
                  <a href={`${hrefs.part}&unit=${part.code.toLowerCase()}`}>{part.name}</a>
                )}
                {part.note && <span className={styles.note}>{part.note}</span>}
              </th>
              {cells(part, `${hrefs.people}&part=${part.code.toLowerCase()}`)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={styles.name}>
              {t("table.sum")}
            </th>
            {cells(sum, null)}
          </tr>
          <tr>
            <th scope="row" className={styles.name}>
              {whole.name}
            </th>
            {cells(whole, hrefs.people)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function ColumnHead({
  line,
  label,
  rowSpan,
}: {
  line: BalanceLine;
  label?: string | undefined;
  rowSpan?: number;
}) {
  const t = useTranslations("balance");
  return (
    <th scope="col" rowSpan={rowSpan} title={t(`lines.${line}`)} data-level={line.length} data-line={line}>
      {label ?? t(`short.${line}`)}
    </th>
  );
}

type CellProps = { column: BalanceLine; figure: number | null; peopleHref: string | null };

function Cell({ column, figure, peopleHref }: CellProps) {
  const t = useTranslations("balance.table");
  const locale = useLocale();
  const written = formatInteger(figure, locale);
  return (
    <td data-level={column.length} data-line={column} data-zero={figure === 0 || undefined}>
      {figure === null ? (
        <span role="img" aria-label={t("notCounted")} title={t("notCounted")}>
          {written}
        </span>
      ) : figure > 0 && peopleHref !== null ? (
        <a href={`${peopleHref}&line=${column}`}>{written}</a>
      ) : (
        written
      )}
    </td>
  );
}
