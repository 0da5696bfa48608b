import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { formatDate } from "@/lib/dates/partial-date";
import { byUrgency } from "@/lib/statistics/prepare-participation";
import { campaignHref } from "@/lib/study/search";
import type { CampaignParticipation } from "@/lib/study/unit-participation";
import { LateUnitsTable } from "./late-units-table";
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
        <LateUnitsTable campaignId={campaign.id} units={late.slice(0, shown)} />
      )}
      {late.length > shown && (
        <p className={styles.more}>
          <a href={campaignHref(campaign.id, { late: "1" })}>{t("more", { count: late.length })}</a>
        </p>
      )}
    </Panel>
  );
}
