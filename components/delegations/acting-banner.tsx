import { useTranslations } from "next-intl";
import type { Acting } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/dates/partial-date";
import { ActAsSelfButton } from "./act-as-button";
import styles from "./delegations.module.css";

/** Above every page, for as long as somebody acts for a secretary: for whom, where, until when, and the way back. */
export function ActingBanner({ acting, unit }: { acting: Acting; unit: string }) {
  const t = useTranslations("delegations");
  return (
    <section className={styles.banner} aria-label={t("title")}>
      <p className={styles.acting}>
        {t("acting", { principal: acting.principal, unit, date: formatDate(acting.untilOn) })}
      </p>
      <ActAsSelfButton label={t("back")} />
    </section>
  );
}
