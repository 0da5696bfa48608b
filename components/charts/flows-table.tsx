import { useLocale, useTranslations } from "next-intl";
import { formatChange, formatInteger } from "@/lib/i18n/format";
import type { FlowsModel } from "./chart-model";
import styles from "./figures-table.module.css";
import { netOf } from "./net-of";
import { sum } from "./sum";

type Figures = Pick<FlowsModel["categories"][number], "increase" | "part" | "decrease" | "level">;

/** The flows as figures, with their difference and their sums. */
export function FlowsTable({ model }: { model: FlowsModel }) {
  const t = useTranslations("common.chart");
  const locale = useLocale();
  const figures = ({ increase, part, decrease, level }: Figures) => (
    <>
      <td data-align="end">{formatInteger(increase, locale)}</td>
      <td data-align="end">{formatInteger(part, locale)}</td>
      <td data-align="end">{formatInteger(decrease, locale)}</td>
      <td data-align="end">{formatChange(netOf({ increase, decrease }), locale)}</td>
      <td data-align="end">{formatInteger(level, locale)}</td>
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
          {[model.increase, model.part, model.decrease, model.net, model.level].map((label) => (
            <th key={label} scope="col" data-align="end">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {model.categories.map(({ id, label, ...category }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            {figures(category)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("total")}</th>
          {figures({
            increase: sum(model.categories.map(({ increase }) => increase)),
            part: sum(model.categories.map(({ part }) => part)),
            decrease: sum(model.categories.map(({ decrease }) => decrease)),
            // What there is at the end of the last month, and not a sum.
            level: model.categories.at(-1)?.level ?? null,
          })}
        </tr>
      </tfoot>
    </table>
  );
}
