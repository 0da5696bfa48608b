"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Undone } from "@/lib/bulk/undone";
import { formatInteger } from "@/lib/i18n/format";
import styles from "./bulk.module.css";

const mostNamed = 20;

/** What an undo did, with the names of those it left as they are. */
export function UndoResult({ undone: { undone, kept, gone } }: { undone: Undone }) {
  const t = useTranslations("bulk");
  const locale = useLocale();
  const number = (value: number) => formatInteger(value, locale);
  return (
    <div role="status" className={styles.result}>
      <p>{t("undone", { count: number(undone) })}</p>
      {kept.length > 0 && (
        <>
          <p>{t("kept", { count: number(kept.length) })}</p>
          <ul className={styles.kept}>
            {kept.slice(0, mostNamed).map(({ id, name }) => (
              <li key={id}>
                <a href={`/members/${id}`}>{name}</a>
              </li>
            ))}
            {kept.length > mostNamed && <li>… +{number(kept.length - mostNamed)}</li>}
          </ul>
        </>
      )}
      {gone > 0 && <p>{t("gone", { count: number(gone) })}</p>}
    </div>
  );
}
