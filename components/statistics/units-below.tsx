import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { SimpleTable } from "@/components/ui/simple-table";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger, formatPercent } from "@/lib/i18n/format";
import { campaignHref, studyUnitHref } from "@/lib/study/search";
import type { CampaignParticipation } from "@/lib/study/unit-participation";
import styles from "./unit-table.module.css";

const shown = 5;

/** The units whose members' rate misses the newest campaign's threshold, the lowest first, late ones among them. */
export function UnitsBelow({
  participation,
  today,
}: {
  participation: CampaignParticipation;
  today: string;
}) {
  const { campaign, units } = participation;
  const t = useTranslations("statistics.below");
  const locale = useLocale();
  const below = units
    .filter((unit) => unit.below)
    .toSorted((a, b) => (a.membersRatePercent ?? 0) - (b.membersRatePercent ?? 0));
  const threshold = formatPercent(campaign.thresholdPercent, locale);
  return (
    <Panel
      title={t("title", { count: below.length, threshold })}
      context={t("context", { date: formatDate(today) })}
    >
      {below.length > 0 && (
        <SimpleTable caption={t("caption")}>
          <thead>
            <tr>
              <th scope="col">{t("unit")}</th>
              <th scope="col" data-align="end">
                {t("persons")}
              </th>
              <th scope="col" data-align="end">
                {t("rate")}
              </th>
            </tr>
          </thead>
          <tbody>
            {below.slice(0, shown).map(({ unitId, code, shortName, members, membersRatePercent }) => (
              <tr key={unitId}>
                <th scope="row">
                  <a href={studyUnitHref(campaign.id, code)}>{shortName}</a>
                </th>
                <td data-align="end">
                  {formatInteger(members.present + members.madeUp, locale)} /{" "}
                  {formatInteger(members.summoned, locale)}
                </td>
                <td data-align="end">{formatPercent(membersRatePercent, locale)}</td>
              </tr>
            ))}
          </tbody>
        </SimpleTable>
      )}
      {below.length > shown && (
        <p className={styles.more}>
          <a href={campaignHref(campaign.id, { below: "1" })}>{t("more", { count: below.length })}</a>
        </p>
      )}
    </Panel>
  );
}
