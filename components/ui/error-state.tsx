import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import styles from "./state.module.css";

type ErrorStateProps = {
  title: string;
  /** What happened and what to do, in the reader's words. */
  children?: ReactNode;
  /** The number under which the log has the details. */
  reference?: string | undefined;
  action?: ReactNode;
};

/** Something failed: says so, says what to do, and gives the reference to quote. */
export function ErrorState({ title, children, reference, action }: ErrorStateProps) {
  const t = useTranslations("common");
  return (
    <div className={styles.state} role="alert">
      <h1 className={styles.title}>{title}</h1>
      {children && <div className={styles.text}>{children}</div>}
      {reference && <p className={styles.reference}>{t("reference", { reference })}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
