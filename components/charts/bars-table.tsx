import { useLocale, useTranslations } from "next-intl";
import { barColors } from "./bar-colors";
import { barsMax } from "./bars-max";
import type { Bar, BarsModel } from "./chart-model";
import { FigureLink } from "./figure-link";
import styles from "./figures-table.module.css";
import { formatFigure } from "./format-figure";
import { groupBars } from "./group-bars";

/** The bars as a table with a bar in each row: what is seen before the drawing is there, and what is printed. */
export function BarsTable({ model, inert }: { model: BarsModel; inert: boolean }) {
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
      {groupBars(model.bars).map(({ heading, bars }) => (
        <tbody key={heading}>
          {heading !== null && (
            <tr>
              <th className={styles.group} scope="rowgroup" colSpan={model.noteHeader ? 4 : 3}>
                {heading}
              </th>
            </tr>
          )}
          {bars.map((bar) => (
            <BarRow key={bar.id} bar={bar} model={model} inert={inert} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function BarRow({ bar, model, inert }: { bar: Bar; model: BarsModel; inert: boolean }) {
  const t = useTranslations("common.chart");
  const locale = useLocale();
  const max = barsMax(model);
  return (
    <tr>
      <th scope="row">
        {bar.filterHref === undefined ? (
          <FigureLink href={bar.href} inert={inert}>
            {bar.label}
          </FigureLink>
        ) : (
          <FigureLink
            href={bar.filterHref}
            inert={inert}
            keepsPlace
            title={t("filterBy", { label: bar.label })}
          >
            {bar.label}
          </FigureLink>
        )}
      </th>
      <td data-align="end">
        <FigureLink
          href={bar.filterHref === undefined ? undefined : bar.href}
          inert={inert}
          title={t("openList", { label: bar.label })}
        >
          {bar.value === null ? t("noFigure") : formatFigure(bar.value, model.format, locale)}
        </FigureLink>
      </td>
      <td className={styles.track} data-bar>
        {model.threshold && (
          <span className={styles.threshold} style={{ left: `${(model.threshold.value / max) * 100}%` }} />
        )}
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
  );
}
