import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { formatClockTime } from "@/lib/i18n/format-time";
import styles from "./form-notice.module.css";

type DraftNoticeProps = { savedAt: number; isOlder: boolean; onUse: () => void; onDiscard: () => void };

/** Offers unsaved work of another time; nothing happens to it, or to the form, before the answer. */
export function DraftNotice({ savedAt, isOlder, onUse, onDiscard }: DraftNoticeProps) {
  const t = useTranslations("common.draft");
  const time = formatClockTime(new Date(savedAt), { withDate: true });
  return (
    <section className={styles.notice} aria-label={t("label")}>
      <p>{t(isOlder ? "foundOlder" : "found", { time })}</p>
      <div className={styles.acts}>
        <Button onClick={onUse}>{t("use")}</Button>
        <Button variant="quiet" onClick={onDiscard}>
          {t("discard")}
        </Button>
      </div>
    </section>
  );
}
