import type { ReactNode } from "react";
import styles from "./state.module.css";

type EmptyStateProps = {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Where this is all the page has to say, its title is the page's h1. */
  isPage?: boolean;
};

/** Nothing to show, said in words, with what to do next. */
export function EmptyState({ title, children, action, isPage = false }: EmptyStateProps) {
  const Title = isPage ? "h1" : "p";
  return (
    <div className={styles.state}>
      <Title className={styles.title}>{title}</Title>
      {children && <div className={styles.text}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
