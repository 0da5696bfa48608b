import { useTranslations } from "next-intl";
import type { RegisterPage } from "@/lib/exports/register/get-register";
import { DocumentHead } from "./document-head";
import styles from "./official-document.module.css";
import { Signatures } from "./signatures";

type RegisterDocumentProps = { page: Extract<RegisterPage, { sections: unknown }> };

/** The register on paper: form 7-HSĐV, A4 across, headings on every page, no row cut in two. */
export function RegisterDocument({ page: { frame, sections, columns, facts } }: RegisterDocumentProps) {
  const t = useTranslations("exports.register");
  const totalWidth = columns.reduce((total, { width }) => total + width, 0);
  return (
    <article className={styles.paper} data-full-width data-own-head>
      <DocumentHead frame={frame} form={t("form")} />
      <p className={styles.facts}>{facts.join(" · ")}</p>
      {/* Wider than any screen, and without a link inside: the keyboard scrolls the region itself. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take the focus */}
      <section className={styles.scroller} tabIndex={0} aria-label={t("page")}>
        <table className={styles.table}>
          <caption className={styles.caption}>{t("page")}</caption>
          <colgroup>
            {columns.map(({ header, width }) => (
              <col key={header} style={{ width: `${(100 * width) / totalWidth}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map(({ header }) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
            <tr className={styles.numbers}>
              {columns.map(({ header }, index) => (
                <td key={header}>{index + 1}</td>
              ))}
            </tr>
          </thead>
          {sections.map(({ id, name, rows }) => (
            <tbody key={id}>
              <tr className={styles.section}>
                <th colSpan={columns.length} scope="rowgroup">
                  {name}
                </th>
              </tr>
              {rows.map((row) => (
                <tr key={row.id}>
                  {row.cells.map((cell, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the form's 14 columns never move
                    <td key={index}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
      <Signatures blocks={frame.signatures} recipients={frame.recipients} />
    </article>
  );
}
