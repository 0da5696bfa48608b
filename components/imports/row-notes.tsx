import { useTranslations } from "next-intl";
import type { ImportRowView } from "@/lib/imports/import-view";
import { noteText, valueText } from "@/lib/imports/note-text";
import { fieldName } from "./field-name";
import styles from "./row-notes.module.css";

/** Everything said about one row, the gravest first: refusals, doubts, changes, repairs. */
export function RowNotes({ row }: { row: ImportRowView }) {
  const t = useTranslations();
  const { refusals, doubts } = row;
  const changes = row.outcome === "CHANGED" ? row.changes : [];
  // How a value was read matters only when it is written.
  const repairs = row.outcome === "UNCHANGED" ? [] : row.repairs;
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
            field: fieldName(t, field),
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
