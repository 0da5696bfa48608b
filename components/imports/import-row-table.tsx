import { useTranslations } from "next-intl";
import { StatusDot } from "@/components/ui/status-dot";
import type { Tone } from "@/components/ui/tone";
import type { ImportRowView, ImportView } from "@/lib/imports/import-view";
import { BesideRecord } from "./beside-record";
import styles from "./import-row-table.module.css";
import { memberCells } from "./member-cells";
import type { RegisterCells } from "./register-cells";
import { resultCells } from "./result-cells";
import { RowChoice } from "./row-choice";
import { RowNotes } from "./row-notes";

/** What each register shows of a row besides its name. */
const cellsOf: Readonly<Record<ImportView["register"], RegisterCells>> = {
  MEMBERS: memberCells,
  STUDY_RESULTS: resultCells,
};

const tones: Readonly<Record<ImportRowView["outcome"], Tone>> = {
  CREATED: "good",
  CHANGED: "info",
  UNCHANGED: "neutral",
  SKIPPED: "neutral",
  REFUSED: "bad",
};

/** The rows of a file as they will stand, or stand, in the register, each with what is said about it. */
export function ImportRowTable({ view }: { view: ImportView }) {
  const t = useTranslations("imports");
  const tAll = useTranslations();
  const { headings } = cellsOf[view.register];
  if (view.rows.length === 0) return <p className={styles.empty}>{t("preview.noRows")}</p>;
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t("preview.tableOf")}</caption>
        <thead>
          <tr>
            <th scope="col" data-align="end">
              {t("columns.row")}
            </th>
            <th scope="col">{t(view.register === "MEMBERS" ? "columns.person" : "columns.unit")}</th>
            {headings(tAll).map(({ id, label, isNumber }) => (
              <th key={id} scope="col" data-align={isNumber ? "end" : undefined}>
                {label}
              </th>
            ))}
            <th scope="col">{t("columns.notes")}</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <ImportRow key={row.rowNumber} row={row} view={view} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ImportRow({ row, view }: { row: ImportRowView; view: ImportView }) {
  const t = useTranslations("imports");
  const tAll = useTranslations();
  const { headings, cells, nameOf, hrefOf } = cellsOf[view.register];
  const { rowNumber, verdict, outcome } = row;
  const name = nameOf(row);
  const href = hrefOf(row, view);
  const isStaged = view.status === "STAGED";
  const isLeftOut = outcome === "SKIPPED";
  const isDoubtful = isStaged && verdict === "DOUBTFUL" && isLeftOut;
  const doubtful = view.campaign ? "LEFT" : "DOUBTFUL";
  return (
    <tr data-left-out={isLeftOut || undefined}>
      <td data-align="end" data-label={t("columns.row")}>
        {rowNumber}
      </td>
      <th scope="row">{href === null ? name : <a href={href}>{name}</a>}</th>
      {headings(tAll).map(({ id, label, isNumber }, index) => (
        <td
          key={id}
          data-label={label}
          data-align={isNumber ? "end" : undefined}
          className={isNumber ? undefined : styles.wrapping}
        >
          {cells(row, tAll)[index]}
        </td>
      ))}
      <td className={styles.said}>
        <div className={styles.verdict}>
          <StatusDot tone={isDoubtful ? "warn" : tones[outcome]}>
            {isStaged ? t(`verdict.${isDoubtful ? doubtful : outcome}`) : t(`outcome.${outcome}`)}
          </StatusDot>
          {isStaged && row.choices.length > 0 && (
            <RowChoice
              id={view.id}
              rowNumber={rowNumber}
              name={name}
              choices={row.choices}
              chosen={row.choice}
              isDoubtful={verdict === "DOUBTFUL"}
            />
          )}
        </div>
        <RowNotes row={row} />
        {isStaged && verdict === "DOUBTFUL" && <BesideRecord row={row} />}
      </td>
    </tr>
  );
}
