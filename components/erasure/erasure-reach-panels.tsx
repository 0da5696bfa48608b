import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { SimpleTable } from "@/components/ui/simple-table";
import type { ErasureReach } from "@/lib/erasure/erasure";
import { formatInteger } from "@/lib/i18n/format";
import styles from "./erasure.module.css";

/** What an erasure would empty, in rows of each kind, and what it leaves. */
export function ErasureReachPanels({ reach }: { reach: ErasureReach }) {
  const t = useTranslations("erasure");
  const locale = useLocale();
  return (
    <>
      <Panel title={t("reach.title")} context={t("reach.context")}>
        <SimpleTable caption={t("reach.title")}>
          <thead>
            <tr>
              <th scope="col">{t("reach.what")}</th>
              <th scope="col" data-align="end">
                {t("reach.rows")}
              </th>
            </tr>
          </thead>
          <tbody className={styles.reach}>
            {reach.parts.map(({ part, rows }) => (
              <tr key={part}>
                <th scope="row">{t(`reach.parts.${part}`)}</th>
                <td data-align="end">{formatInteger(rows, locale)}</td>
              </tr>
            ))}
          </tbody>
        </SimpleTable>
      </Panel>
      <Panel title={t("kept.title")}>
        <p className={styles.text}>{t("kept.text")}</p>
        <p className={styles.text}>{t("kept.mentions")}</p>
      </Panel>
    </>
  );
}
