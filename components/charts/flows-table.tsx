import { useLocale, useTranslations } from "next-intl";
import { formatChange, formatInteger } from "@/lib/i18n/format";
import type { FlowsModel } from "./chart-model";
import styles from "./figures-table.module.css";
import { netOf } from "./net-of";
import { sum } from "./sum";

/** The flows as figures, with their difference and their sums. */
export function FlowsTable({ model }: { model: FlowsModel }) {
  const t = useTranslations("common.chart");
  const locale = useLocale();
  const figures = (increase: number | null, decrease: number | null) => (
    <>
      <td data-align="end">{formatInteger(increase, locale)}</td>
      <td data-align="end">{formatInteger(decrease, locale)}</td>
      <td data-align="end">{formatChange(netOf({ increase, decrease }), locale)}</td>
    </>
  );
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        {model.title}. {model.subtitle}
      </caption>
      <thead>
        <tr>
          <th scope="col">{model.categoryHeader}</th>
          {[model.increase, model.decrease, model.net].map((label) => (
            <th key={label} scope="col" data-align="end">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {model.categories.map(({ id, label, increase, decrease }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            {figures(increase, decrease)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("total")}</th>
          {figures(
            sum(model.categories.map(({ increase }) => increase)),
            sum(model.categories.map(({ decrease }) => decrease)),
          )}
        </tr>
      </tfoot>
    </table>
  );
}
