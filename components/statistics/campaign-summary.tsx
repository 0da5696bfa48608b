import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger, formatPercent } from "@/lib/i18n/format";
import type { Attendance } from "@/lib/study/participation";
import { campaignHref } from "@/lib/study/search";
import type { CampaignParticipation } from "@/lib/study/unit-participation";
import styles from "./campaign-summary.module.css";

/** How far the newest campaign has come: the two questions asked by phone on the closing day, units and rates. */
export function CampaignSummary({ participation }: { participation: CampaignParticipation }) {
  const t = useTranslations("statistics.campaign");
  const locale = useLocale();
  const { campaign, totals } = participation;
  const count = (value: number) => formatInteger(value, locale);
  const ofUnits = (value: number) => t("ofUnits", { count: count(value), units: count(totals.units) });
  const rate = (percent: number | null, { present, madeUp, summoned }: Attendance) =>
    percent === null
      ? null
      : t("rateOf", {
          rate: formatPercent(percent, locale),
          attended: count(present + madeUp),
          summoned: count(summoned),
        });
  return (
    <Panel
      title={t("title")}
      context={
        <>
          <a href={campaignHref(campaign.id)}>{campaign.title}</a>
          <br />
          {t("window", {
            from: formatDate(campaign.startsOn),
            to: formatDate(campaign.endsOn),
            due: formatDate(campaign.reportDueOn),
          })}
        </>
      }
    >
      <DefinitionList
        items={[
          { term: t("organised"), value: ofUnits(totals.organised) },
          { term: t("reported"), value: ofUnits(totals.reported) },
          { term: t("membersRate"), value: rate(totals.membersRatePercent, totals.members) },
          { term: t("overallRate"), value: rate(totals.overallRatePercent, totals.everyone) },
        ]}
      />
      {totals.withNumbers < totals.units && (
        <p className={styles.basis}>
          {totals.withNumbers === 0
            ? t("noRate")
            : t("numbersOf", { count: count(totals.withNumbers), units: count(totals.units) })}
        </p>
      )}
    </Panel>
  );
}
