import { useTranslations } from "next-intl";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { transitStanding } from "@/lib/deadlines/transit";
import type { Transit } from "@/lib/members/member-page";
import { transferHref } from "@/lib/transfers/transfer";
import styles from "./transfers.module.css";
import { TransitMark } from "./transit-mark";

/** "Đang chuyển tới Đảng bộ Sở Công Thương · 12 ngày": on the page of a member whom nobody's list holds. */
export function TransitLine({ transit, today }: { transit: Transit; today: CalendarDate }) {
  const t = useTranslations("transfers.line");
  const { daysElapsed } = transitStanding(transit.sentOn, today);
  return (
    <p className={styles.line}>
      <strong>{t("to", { name: transit.toName })}</strong>
      {" · "}
      {t("days", { days: daysElapsed })}
      {" · "}
      <TransitMark sentOn={transit.sentOn} today={today} />
      {" · "}
      <a href={transferHref(transit.id)}>{t("open")}</a>
    </p>
  );
}
