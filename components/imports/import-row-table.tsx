import { useTranslations } from "next-intl";
import { StatusDot } from "@/components/ui/status-dot";
import type { Tone } from "@/components/ui/tone";
import { formatDate, formatPartialDate } from "@/lib/dates/partial-date";
import type { ImportRowView } from "@/lib/imports/import-view";
import styles from "./imports.module.css";
import { RowNotes } from "./row-notes";

const tones: Readonly<Record<ImportRowView["verdict"], Tone>> = {
  NEW: "good",
  CHANGED: "info",
  UNCHANGED: "neutral",
  DOUBTFUL: "warn",
  REFUSED: "bad",
};

type ImportRowTableProps = {
  rows: readonly ImportRowView[];
  /** A preview says what will happen, a report what did. */
  isApplied: boolean;
  /** The person's choices in a preview: present for rows that have one. */
  choices?: {
    isIncluded: (row: ImportRowView) => boolean;
    choose: (row: ImportRowView, include: boolean) => void;
  };
};

/** The rows of a file as they will stand, or stand, in the register, each with what is said about it. */
export function ImportRowTable({ rows, isApplied, choices }: ImportRowTableProps) {
  const t = useTranslations("imports");
  if (rows.length === 0) return <p className={styles.empty}>{t("preview.noRows")}</p>;
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t("preview.table")}</caption>
        <thead>
          <tr>
            <th scope="col" data-align="end">
              {t("columns.row")}
            </th>
            <th scope="col">{t("columns.person")}</th>
            <th scope="col">{t("columns.born")}</th>
            <th scope="col">{t("columns.cell")}</th>
            <th scope="col">{t("columns.admitted")}</th>
            <th scope="col">{t("columns.official")}</th>
            <th scope="col">{t("columns.card")}</th>
            <th scope="col">{t("columns.notes")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ImportRow key={row.rowNumber} row={row} isApplied={isApplied} choices={choices} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type ImportRowProps = { row: ImportRowView } & Pick<ImportRowTableProps, "isApplied"> & {
    choices: ImportRowTableProps["choices"] | undefined;
  };

function ImportRow({ row, isApplied, choices }: ImportRowProps) {
  const t = useTranslations("imports");
  const tm = useTranslations("members");
  const { rowNumber, verdict, record, nameInFile, cellName, memberId, choice } = row;
  const name = record?.fullName ?? nameInFile;
  const isLeftOut = isApplied ? row.skipped : choice !== null && choices?.isIncluded(row) === false;
  return (
    <tr data-left-out={isLeftOut || undefined}>
      <td data-align="end" data-label={t("columns.row")}>
        {rowNumber}
      </td>
      <th scope="row">{memberId === null ? name : <a href={`/members/${memberId}`}>{name}</a>}</th>
      <td data-label={t("columns.born")}>
        {record &&
          `${formatPartialDate({ on: record.bornOn, precision: record.bornPrecision })} · ${tm(`sex.${record.sex}`)}`}
      </td>
      <td data-label={t("columns.cell")} className={styles.wrapping}>
        {cellName.replace(/^Chi bộ /, "")}
      </td>
      <td data-label={t("columns.admitted")}>{record && formatDate(record.admittedOn)}</td>
      <td data-label={t("columns.official")}>
        {record && (record.officialOn ? formatDate(record.officialOn) : t("row.probationary"))}
      </td>
      <td data-label={t("columns.card")}>{record && (record.cardNumber ?? t("row.noCard"))}</td>
      <td className={styles.said}>
        <div className={styles.verdict}>
          <StatusDot tone={isLeftOut ? "neutral" : tones[verdict]}>
            {t(`${isApplied ? "outcome" : "verdict"}.${shownVerdict(row, isLeftOut)}`)}
          </StatusDot>
          {choice && choices && (
            <label className={styles.choice}>
              <input
                type="checkbox"
                checked={choices.isIncluded(row)}
                onChange={(event) => choices.choose(row, event.currentTarget.checked)}
                aria-label={t("preview.include", { row: rowNumber, name })}
              />
              {t("columns.include")}
            </label>
          )}
        </div>
        <RowNotes row={row} />
      </td>
    </tr>
  );
}

/** What the row comes to: a probable duplicate somebody takes is a new member, a new one somebody leaves is skipped. */
function shownVerdict({ verdict, choice, skipped }: ImportRowView, isLeftOut: boolean) {
  if (verdict !== "DOUBTFUL") return isLeftOut ? "SKIPPED" : verdict;
  if (skipped) return "SKIPPED";
  return isLeftOut || choice === null ? "DOUBTFUL" : "NEW";
}
