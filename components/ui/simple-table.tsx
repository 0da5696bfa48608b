import type { ReactNode } from "react";
import styles from "./simple-table.module.css";

type SimpleTableProps = {
  /** Names the table for readers who cannot see it; shown when there is no heading above. */
  caption: string;
  captionVisible?: boolean;
  /** `thead` and `tbody`; give cells of numbers `data-align="end"`. */
  children: ReactNode;
};

/** A short table without sorting or pages, for a handful of rows inside a panel. */
export function SimpleTable({ caption, captionVisible = false, children }: SimpleTableProps) {
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption className={captionVisible ? styles.caption : styles.hiddenCaption}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}
