import { useLocale, useTranslations } from "next-intl";
import type { SeriesModel } from "./chart-model";
import { FigureLink } from "./figure-link";
import styles from "./figures-table.module.css";
import { formatFigure } from "./format-figure";
import { sum } from "./sum";

/** The figures of several series, with their sums where sums mean something. */
export function SeriesTable({ model, inert }: { model: SeriesModel; inert: boolean }) {
  const t = useTranslations("common.chart");
  const locale = useLocale();
  const write = (value: number | null) => formatFigure(value, model.format, locale);
  const counts = model.format === "integer";
  const withSums = counts && model.series.length > 1;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        {model.title}. {model.subtitle}
      </caption>
      <thead>
        <tr>
          <th scope="col">{model.categoryHeader}</th>
          {model.series.map((series) => (
            <th key={series.id} scope="col" data-align="end">
              {series.label}
            </th>
          ))}
          {withSums && (
            <th scope="col" data-align="end">
              {t("total")}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {model.categories.map((category) => (
          <tr key={category.id}>
            <th scope="row">
              <FigureLink
                href={category.filterHref}
                inert={inert}
                keepsPlace
                title={t("filterBy", { label: category.label })}
              >
                {category.label}
              </FigureLink>
            </th>
            {model.series.map((series, index) => (
              <td key={series.id} data-align="end">
                <FigureLink href={category.hrefs?.[index]} inert={inert}>
                  {write(category.values[index] ?? null)}
                </FigureLink>
              </td>
            ))}
            {withSums && <td data-align="end">{write(sum(category.values))}</td>}
          </tr>
        ))}
      </tbody>
      {counts && (
        <tfoot>
          <tr>
            <th scope="row">{t("total")}</th>
            {model.series.map((series, index) => (
              <td key={series.id} data-align="end">
                {write(sum(model.categories.map((category) => category.values[index] ?? null)))}
              </td>
            ))}
            {withSums && (
              <td data-align="end">{write(sum(model.categories.flatMap((category) => category.values)))}</td>
            )}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
