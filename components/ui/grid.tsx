import type { ReactNode } from "react";
import styles from "./grid.module.css";

/** Panels side by side: as many of the asked columns as fit, each at least wide enough to read. */
export function Grid({ columns = 2, children }: { columns?: 2 | 3; children: ReactNode }) {
  return <div className={columns === 2 ? styles.two : styles.three}>{children}</div>;
}

/** Parts of a page one under the other, evenly spaced. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={styles.stack}>{children}</div>;
}
