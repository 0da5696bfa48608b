import type { ReactNode } from "react";
import styles from "./page-header.module.css";

type PageHeaderProps = {
  title: ReactNode;
  /** One line that says what is counted and as of when: "67 tổ chức · đến 25/03/2021". */
  context?: ReactNode;
  /** Where the page belongs, as the way back. */
  parent?: { href: string; label: string };
  /** The one primary act of the page, and quiet ones before it. */
  action?: ReactNode;
};

/** The head of every page: its only h1. */
export function PageHeader({ title, context, parent, action }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {parent && (
          <a className={styles.parent} href={parent.href}>
            <span aria-hidden="true">‹ </span>
            {parent.label}
          </a>
        )}
        <h1>{title}</h1>
        {context && <p className={styles.context}>{context}</p>}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </header>
  );
}
