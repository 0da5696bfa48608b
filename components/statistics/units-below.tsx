import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { formatDate } from "@/lib/dates/partial-date";
import { formatPercent } from "@/lib/i18n/format";
import { campaignHref } from "@/lib/study/search";
import type { CampaignParticipation } from "@/lib/study/unit-participation";
import { BelowUnitsTable } from "./below-units-table";
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
      {below.length > 0 && <BelowUnitsTable campaignId={campaign.id} units={below.slice(0, shown)} />}
      {below.length > shown && (
        <p className={styles.more}>
          <a href={campaignHref(campaign.id, { below: "1" })}>{t("more", { count: below.length })}</a>
        </p>
      )}
    </Panel>
  );
}
