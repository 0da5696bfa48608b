import { useTranslations } from "next-intl";
import styles from "./print-head.module.css";
import { PrintTime } from "./print-time";

/** The head of a printed page: whose document, figures as of when, printed by whom and when. Unseen on the screen. */
export function PrintHead({
  blocName,
  asOf,
  userName,
}: {
  blocName: string;
  asOf: string;
  userName: string;
}) {
  const t = useTranslations("common");
  return (
    <div className={styles.head} aria-hidden="true">
      <p className={styles.bloc}>{blocName}</p>
      <p className={styles.facts}>
        {t("asOf", { date: asOf })}
        <br />
        {t("print.printedBy", { user: userName })} · <PrintTime />
      </p>
    </div>
  );
}
