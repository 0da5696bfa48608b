import styles from "./figure-notes.module.css";

/** What stands under a figure, a line each: its denominator, its parts, its change. Nothing where there are none. */
export function FigureNotes({ notes }: { notes: readonly string[] }) {
  return notes.map((note) => (
    <span key={note} className={styles.note}>
      {note}
    </span>
  ));
}
