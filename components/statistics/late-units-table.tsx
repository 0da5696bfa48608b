import { useLocale, useTranslations } from "next-intl";
import { SimpleTable } from "@/components/ui/simple-table";
import { StatusDot } from "@/components/ui/status-dot";
import { formatPercent } from "@/lib/i18n/format";
import { studyUnitHref } from "@/lib/study/search";
import type { UnitParticipation } from "@/lib/study/unit-participation";
import styles from "./unit-table.module.css";

type LateUnitsTableProps = { campaignId: string; units: readonly UnitParticipation[] };

/** Late units in the order given, with the step they are at and for how long they are late. */
export function LateUnitsTable({ campaignId, units }: LateUnitsTableProps) {
  const t = useTranslations("statistics.call");
  const ts = useTranslations("study");
  const locale = useLocale();
  return (
    <SimpleTable caption={t("caption")}>
      <thead>
        <tr>
          <th scope="col">{t("unit")}</th>
          <th scope="col" className={styles.state}>
            {t("state")}
          </th>
          <th scope="col" data-align="end" className={styles.rate}>
            {t("rate")}
          </th>
          <th scope="col" data-align="end">
            {t("late")}
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.unitId}>
            <th scope="row">
              <a href={studyUnitHref(campaignId, unit.code)}>{unit.shortName}</a>
            </th>
            <td className={styles.state}>{ts(`statuses.${unit.status}`)}</td>
            <td data-align="end" className={styles.rate}>
              {formatPercent(unit.membersRatePercent, locale)}
            </td>
            <td data-align="end">
              <StatusDot tone="bad">{t("lateDays", { days: unit.lateness?.days ?? 0 })}</StatusDot>
            </td>
          </tr>
        ))}
      </tbody>
    </SimpleTable>
  );
}
