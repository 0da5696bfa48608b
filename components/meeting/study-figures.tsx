import { useLocale, useTranslations } from "next-intl";
import { FigureGrid, FigureTile } from "@/components/ui/figure-tile";
import { formatInteger, formatPercent } from "@/lib/i18n/format";
import type { Attendance } from "@/lib/study/participation";
import { campaignHref } from "@/lib/study/search";
import type { CampaignParticipation } from "@/lib/study/unit-participation";
import styles from "./study-figures.module.css";

/** The questions asked of a campaign, units and rates, each with its denominator. */
export function StudyFigures({
  participation: { campaign, totals },
}: {
  participation: CampaignParticipation;
}) {
  const t = useTranslations("statistics.campaign");
  const tm = useTranslations("meeting");
  const tc = useTranslations("statistics");
  const locale = useLocale();
  const count = (value: number) => formatInteger(value, locale);
  const href = campaignHref(campaign.id);
  const ofUnits = tm("ofUnits", { units: count(totals.units) });
  const ofPersons = ({ present, madeUp, summoned }: Attendance) =>
    tm("ofPersons", { attended: count(present + madeUp), summoned: count(summoned) });
  const threshold = formatPercent(campaign.thresholdPercent, locale);
  return (
    <>
      <p className={styles.campaign}>{campaign.title}</p>
      <FigureGrid>
        <FigureTile label={t("organised")} value={count(totals.organised)} unit={ofUnits} href={href} />
        <FigureTile label={t("reported")} value={count(totals.reported)} unit={ofUnits} href={href} />
        <FigureTile
          label={tc("call.late")}
          value={count(totals.late)}
          unit={ofUnits}
          href={campaignHref(campaign.id, { late: "1" })}
        />
        <FigureTile
          label={t("membersRate")}
          value={formatRate(totals.membersRatePercent)}
          unknownReason={t("noRate")}
          note={ofPersons(totals.members)}
          href={href}
        />
        <FigureTile
          label={t("overallRate")}
          value={formatRate(totals.overallRatePercent)}
          unknownReason={t("noRate")}
          note={ofPersons(totals.everyone)}
          href={href}
        />
        <FigureTile
          label={tm("belowThreshold", { threshold })}
          value={count(totals.below)}
          unit={ofUnits}
          href={campaignHref(campaign.id, { below: "1" })}
        />
      </FigureGrid>
      {totals.withNumbers < totals.units && (
        <p className={styles.basis}>
          {t("numbersOf", { count: count(totals.withNumbers), units: count(totals.units) })}
        </p>
      )}
    </>
  );

  function formatRate(percent: number | null): string | null {
    return percent === null ? null : formatPercent(percent, locale);
  }
}
