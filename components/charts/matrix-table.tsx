import { useLocale, useTranslations } from "next-intl";
import { cellTones } from "./cell-tones";
import type { MatrixModel } from "./chart-model";
import { FigureLink } from "./figure-link";
import styles from "./figures-table.module.css";
import { formatFigure } from "./format-figure";
import matrix from "./matrix-table.module.css";

/** The matrix as a table with painted cells: what is seen before the drawing is there, and what is printed. */
export function MatrixTable({ model, inert }: { model: MatrixModel; inert: boolean }) {
  const t = useTranslations("common.chart");
  const locale = useLocale();
  const meanings = new Map(model.tones.map(({ tone, label }) => [tone, label]));
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>
          {model.title}. {model.subtitle}
        </caption>
        <thead>
          <tr>
            <th scope="col">{model.rowHeader}</th>
            {model.columns.map(({ id, label, note, href }) => (
              <th key={id} scope="col" className={matrix.head}>
                <FigureLink href={href} inert={inert}>
                  {label}
                </FigureLink>
                {note && <span className={matrix.note}>{note}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.rows.map(({ id, label, href, cells }) => (
            <tr key={id}>
              <th scope="row">
                <FigureLink href={href} inert={inert}>
                  {label}
                </FigureLink>
              </th>
              {cells.map(({ value, tone, href: cellHref }, column) => (
                <td key={model.columns[column]?.id} className={matrix.cell} data-tone={tone}>
                  <FigureLink href={cellHref} inert={inert}>
                    {formatFigure(value, model.format, locale)}
                    {meanings.has(tone) && <span className={matrix.meaning}> {meanings.get(tone)}</span>}
                    {cellTones[tone].sign && <span aria-hidden="true"> {cellTones[tone].sign}</span>}
                  </FigureLink>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{model.whole.label}</th>
            {model.whole.values.map((value, column) => (
              <td key={model.columns[column]?.id} className={matrix.cell}>
                {formatFigure(value, model.format, locale)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      {model.tones.length > 0 && (
        <ul className={matrix.key} aria-label={t("signs")}>
          {model.tones.map(({ tone, label }) => (
            <li key={tone}>
              <span className={matrix.swatch} data-tone={tone} aria-hidden="true">
                {cellTones[tone].sign || (tone === "gap" ? "—" : "")}
              </span>
              {label}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
