import { useLocale, useTranslations } from "next-intl";
import { barColors } from "./bar-colors";
import { barsMax } from "./bars-max";
import type { BarsModel } from "./chart-model";
import { FigureLink } from "./figure-link";
import styles from "./figures-table.module.css";
import { formatFigure } from "./format-figure";

/** The bars as a table with a bar in each row: what is seen before the drawing is there, and what is printed. */
export function BarsTable({ model, inert }: { model: BarsModel; inert: boolean }) {
  const t = useTranslations("common.chart");
  const locale = useLocale();
  const max = barsMax(model);
  const threshold = model.threshold && { left: `${(model.threshold.value / max) * 100}%` };
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        {model.title}. {model.subtitle}
        {model.threshold && `. ${model.threshold.label}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">{model.labelHeader}</th>
          <th scope="col" data-align="end">
            {model.valueHeader}
          </th>
          <td className={styles.track} data-bar />
          {model.noteHeader && <th scope="col">{model.noteHeader}</th>}
        </tr>
      </thead>
      <tbody>
        {model.bars.map((bar) => (
          <tr key={bar.id}>
            <th scope="row">
              <FigureLink href={bar.href} inert={inert}>
                {bar.label}
              </FigureLink>
            </th>
            <td data-align="end">
              {bar.value === null ? t("noFigure") : formatFigure(bar.value, model.format, locale)}
            </td>
            <td className={styles.track} data-bar>
              {threshold && <span className={styles.threshold} style={threshold} />}
              {bar.value !== null && (
                <span
                  className={styles.bar}
                  style={{
                    width: `${(bar.value / max) * 100}%`,
                    background: barColors[bar.tone ?? "normal"],
                  }}
                />
              )}
            </td>
            {model.noteHeader && <td data-nowrap>{bar.note}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
