"use client";

import { useLocale, useTranslations } from "next-intl";
import { SimpleTable } from "@/components/ui/simple-table";
import type { BulkPreview } from "@/lib/bulk/bulk-preview";
import type { Assignment } from "@/lib/bulk/schema";
import { formatInteger } from "@/lib/i18n/format";
import styles from "./bulk.module.css";
import { useValueWord } from "./value-word";

/** What would happen: how many, the first of them line by line, and who could not be changed and why. */
export function BulkPreviewView({ preview, of }: { preview: BulkPreview; of: Assignment }) {
  const t = useTranslations("bulk");
  const word = useValueWord();
  const locale = useLocale();
  const number = (value: number) => formatInteger(value, locale);
  const { matched, changed, unchanged, refused, first, firstRefused } = preview;
  return (
    <div className={styles.preview}>
      <p className={styles.counts} role="status">
        <b>{t("counts.willChange", { count: number(changed) })}</b>{" "}
        {t("counts.of", { count: number(matched) })}
        {unchanged > 0 && ` · ${t("counts.unchanged", { count: number(unchanged) })}`}
        {refused > 0 && ` · ${t("counts.refused", { count: number(refused) })}`}
      </p>
      {firstRefused.length > 0 && (
        <SimpleTable
          caption={t("refusedFirst", { shown: number(firstRefused.length), count: number(refused) })}
          captionVisible
        >
          <thead>
            <tr>
              <th scope="col">{t("columns.name")}</th>
              <th scope="col">{t("columns.unit")}</th>
              <th scope="col">{t("columns.reason")}</th>
            </tr>
          </thead>
          <tbody>
            {firstRefused.map(({ id, name, unit, reason }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/members/${id}`} target="_blank" rel="noreferrer">
                    {name}
                  </a>
                </th>
                <td>{unit}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </SimpleTable>
      )}
      {first.length > 0 && (
        <SimpleTable
          caption={t("firstRows", { shown: number(first.length), count: number(changed) })}
          captionVisible
        >
          <thead>
            <tr>
              <th scope="col">{t("columns.name")}</th>
              <th scope="col">{t("columns.unit")}</th>
              <th scope="col">{t("columns.before")}</th>
              <th scope="col">{t("columns.after")}</th>
            </tr>
          </thead>
          <tbody>
            {first.map(({ id, name, unit, before }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{unit}</td>
                <td>{word(of.field, before)}</td>
                <td>{word(of.field, of.value)}</td>
              </tr>
            ))}
          </tbody>
        </SimpleTable>
      )}
    </div>
  );
}
