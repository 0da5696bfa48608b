import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { SimpleTable } from "@/components/ui/simple-table";
import type { AuditHead } from "@/lib/audit/audit-line";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger } from "@/lib/i18n/format";
import styles from "./audit.module.css";

/** The seals of the chain as they are to be copied: one who keeps them elsewhere can prove a later rewriting. */
export function AuditHeads({ heads }: { heads: readonly AuditHead[] }) {
  const t = useTranslations("audit.heads");
  const locale = useLocale();
  return (
    <Panel title={t("title")} context={t("context")}>
      <SimpleTable caption={t("title")}>
        <thead>
          <tr>
            <th scope="col">{t("day")}</th>
            <th scope="col" data-align="end">
              {t("seq")}
            </th>
            <th scope="col">{t("hash")}</th>
          </tr>
        </thead>
        <tbody>
          {heads.map(({ day, seq, hash }) => (
            <tr key={day ?? "now"}>
              <th scope="row">{day ? formatDate(day) : t("now")}</th>
              <td data-align="end">{formatInteger(Number(seq), locale)}</td>
              <td>
                <code className={styles.hash}>{hash}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </SimpleTable>
    </Panel>
  );
}
