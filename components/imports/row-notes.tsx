import { useTranslations } from "next-intl";
import type { ImportRowView } from "@/lib/imports/import-view";
import styles from "./imports.module.css";
import { noteText, valueText } from "./note-text";

/** Everything said about one row, the gravest first: refusals, doubts, changes, repairs. */
export function RowNotes({ row }: { row: ImportRowView }) {
  const t = useTranslations();
  const { refusals, doubts, changes } = row;
  // How a value was read matters only when it is written.
  const repairs = row.verdict === "UNCHANGED" ? [] : row.repairs;
  return (
    <ul className={styles.notes}>
      {refusals.map((note) => (
        <li key={note.code + note.at} className={styles.refusal}>
          {noteText(t, "rowRefusals", note)}
        </li>
      ))}
      {doubts.map((note) => (
        <li key={note.code + note.at + note.params?.row} className={styles.doubt}>
          {noteText(t, "doubts", note)}
        </li>
      ))}
      {changes.map(({ field, before, after }) => (
        <li key={field} className={styles.change}>
          {t("imports.row.change", {
            field: t(`imports.fields.${field}`),
            before: before === null ? t("imports.row.blank") : valueText(t, field, before),
            after: valueText(t, field, after),
          })}
        </li>
      ))}
      {repairs.map((note) => (
        <li key={note.code + note.at} className={styles.repair}>
          {noteText(t, "repairs", note)}
        </li>
      ))}
    </ul>
  );
}
