import { useLocale, useTranslations } from "next-intl";
import { DocumentHead } from "@/components/exports/document-head";
import styles from "@/components/exports/official-document.module.css";
import { Signatures } from "@/components/exports/signatures";
import { classNames } from "@/components/ui/class-names";
import { headingGroups } from "@/lib/exports/study-report/heading-groups";
import type { ReportColumn } from "@/lib/exports/study-report/report-columns";
import type { ReportDocument as Document } from "@/lib/exports/study-report/report-document";
import { formatDecimal, formatInteger } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { ReportRow } from "@/lib/study/report/report-row";

/** The official table on paper: A4 across, headings on every page, no row cut in two. */
export function ReportDocument({ document }: { document: Document }) {
  const t = useTranslations("exports.studyReport");
  const locale = useLocale();
  const { frame, columns, rows, total, facts, notes, ordinalLabel, totalLabel } = document;
  const totalWidth = columns.reduce((sum, { width }) => sum + width, 5);
  const share = (width: number) => ({ width: `${(100 * width) / totalWidth}%` });
  return (
    <article className={styles.paper} data-full-width data-own-head>
      <DocumentHead frame={frame} />
      <p className={styles.facts}>{facts.join(" · ")}</p>
      {/* Wider than any screen, and without a link inside: the keyboard scrolls the region itself. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take the focus */}
      <section className={styles.scroller} tabIndex={0} aria-label={t("table")}>
        <table className={classNames(styles.table, styles.dense)}>
          <caption className={styles.caption}>{t("table")}</caption>
          <colgroup>
            <col style={share(5)} />
            {columns.map(({ id, width }) => (
              <col key={id} style={share(width)} />
            ))}
          </colgroup>
          <Headings columns={columns} ordinalLabel={ordinalLabel} />
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id}>
                <td>{index + 1}</td>
                {columns.map((column) => (
                  <Cell key={column.id} column={column} row={row} locale={locale} />
                ))}
              </tr>
            ))}
            <tr className={styles.total}>
              <td />
              {columns.map((column) =>
                column.id === "name" ? (
                  <th key={column.id} scope="row">
                    {totalLabel}
                  </th>
                ) : (
                  <Cell key={column.id} column={column} row={total} locale={locale} />
                ),
              )}
            </tr>
          </tbody>
        </table>
      </section>
      <div className={styles.closing}>
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        <Signatures blocks={frame.signatures} recipients={frame.recipients} />
      </div>
    </article>
  );
}

function Headings({ columns, ordinalLabel }: { columns: readonly ReportColumn[]; ordinalLabel: string }) {
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {ordinalLabel}
        </th>
        {headingGroups(columns).map(({ id, label, span }) =>
          span === null ? (
            <th key={id} scope="col" rowSpan={2}>
              {label}
            </th>
          ) : (
            <th key={id} scope="colgroup" colSpan={span}>
              {label}
            </th>
          ),
        )}
      </tr>
      <tr>
        {columns
          .filter(({ group }) => group !== null)
          .map(({ id, header }) => (
            <th key={id} scope="col">
              {header}
            </th>
          ))}
      </tr>
      <tr className={styles.numbers}>
        {[ordinalLabel, ...columns.map(({ id }) => id)].map((id, index) => (
          <td key={id}>{index + 1}</td>
        ))}
      </tr>
    </thead>
  );
}

function Cell({ column, row, locale }: { column: ReportColumn; row: ReportRow; locale: Locale }) {
  const said = column.value(row);
  if (column.id === "name") return <th scope="row">{said}</th>;
  if (typeof said !== "number") return <td>{said}</td>;
  // The heading says "%"; beside each figure it would not fit the paper.
  return (
    <td data-align="end">
      {column.kind === "percent" ? formatDecimal(said, locale) : formatInteger(said, locale)}
    </td>
  );
}
