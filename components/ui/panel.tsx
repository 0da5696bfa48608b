import { type ReactNode, useId } from "react";
import styles from "./panel.module.css";

type PanelProps = { title: ReactNode; context?: ReactNode; action?: ReactNode; children: ReactNode };

/** A titled part of a page on its own sheet. Its heading is an h2 under the page's h1. */
export function Panel({ title, context, action, children }: PanelProps) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.head}>
        <div>
          <h2 id={id}>{title}</h2>
          {context && <p className={styles.context}>{context}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
