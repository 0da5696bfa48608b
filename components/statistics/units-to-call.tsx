import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { SimpleTable } from "@/components/ui/simple-table";
import { StatusDot } from "@/components/ui/status-dot";
import { formatDate } from "@/lib/dates/partial-date";
import { formatPercent } from "@/lib/i18n/format";
import { byUrgency } from "@/lib/statistics/prepare-participation";
import { campaignHref, studyUnitHref } from "@/lib/study/search";
import type { CampaignParticipation } from "@/lib/study/unit-participation";
import styles from "./unit-table.module.css";

const shown = 12;

/** The units late in the newest campaign, by name, with what they owe and for how long: whom to ring up this morning. */
export function UnitsToCall({
  participation,
  today,
}: {
  participation: CampaignParticipation;
  today: string;
}) {
  const { campaign, units } = participation;
  const t = useTranslations("statistics.call");
  const ts = useTranslations("study");
  const locale = useLocale();
  const late = units.filter((unit) => unit.late).toSorted(byUrgency);
  return (
    <Panel
      title={t("title", { count: late.length })}
      context={t("context", {
        studyBy: formatDate(campaign.endsOn),
        reportBy: formatDate(campaign.reportDueOn),
        date: formatDate(today),
      })}
    >
      {late.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
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
            {late.slice(0, shown).map((unit) => (
              <tr key={unit.unitId}>
                <th scope="row">
                  <a href={studyUnitHref(campaign.id, unit.code)}>{unit.shortName}</a>
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
      )}
      {late.length > shown && (
        <p className={styles.more}>
          <a href={campaignHref(campaign.id, { late: "1" })}>{t("more", { count: late.length })}</a>
        </p>
      )}
    </Panel>
  );
}
