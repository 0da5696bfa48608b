import { useTranslations } from "next-intl";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { AsOfDate } from "./as-of-date";
import styles from "./print-head.module.css";
import { PrintTime } from "./print-time";

/** The head of a printed page: whose document, figures as of when, printed by whom and when. Unseen on the screen. */
export function PrintHead({
  blocName,
  today,
  userName,
}: {
  blocName: string;
  today: CalendarDate;
  userName: string;
}) {
  const t = useTranslations("common");
  return (
    <div className={styles.head} aria-hidden="true">
      <p className={styles.bloc}>{blocName}</p>
      <p className={styles.facts}>
        <AsOfDate today={today} />
        <br />
        {t("print.printedBy", { user: userName })} · <PrintTime />
      </p>
    </div>
  );
}
