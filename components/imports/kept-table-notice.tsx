"use client";

import { useTranslations } from "next-intl";
import styles from "@/components/forms/form-notice.module.css";
import { LinkButton } from "@/components/ui/link-button";
import { formatClockTime } from "@/lib/i18n/format-time";
import { useKeptTable } from "./use-kept-table";

/** Beside the choice of a file: that a table was begun here and is not finished, and the way to it. */
export function KeptTableNotice({ form, href }: { form: string; href: string }) {
  const t = useTranslations("imports.table");
  const { kept } = useKeptTable(form);
  if (!kept) return null;
  return (
    <section className={styles.notice} aria-label={t("unfinishedLabel")}>
      <p>{t("unfinished", { time: formatClockTime(new Date(kept.savedAt), { withDate: true }) })}</p>
      <div className={styles.acts}>
        <LinkButton href={href}>{t("open")}</LinkButton>
      </div>
    </section>
  );
}
