import { studyStatuses } from "@/lib/study/terms";
import styles from "./matrix-legend.module.css";
import { StatusMark } from "./status-mark";
import type { StudyWords } from "./study-words";

/** What the signs of the matrix mean. */
export function MatrixLegend({ words: { t } }: { words: StudyWords }) {
  return (
    <ul className={styles.legend} aria-label={t("overview.legend")}>
      {studyStatuses.map((status) => (
        <li key={status}>
          <StatusMark status={status} /> {t(`statuses.${status}`)}
        </li>
      ))}
      <li>
        <span className={styles.below}>▼</span> {t("overview.belowSign")}
      </li>
      <li>
        <span className={styles.late}>{t("lateness.short", { days: 3 })}</span> {t("overview.lateSign")}
      </li>
    </ul>
  );
}
