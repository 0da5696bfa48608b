import { FigureGrid, FigureTile } from "@/components/ui/figure-tile";
import { formatDate } from "@/lib/dates/partial-date";
import type { Attendance } from "@/lib/study/participation";
import { campaignHref } from "@/lib/study/search";
import type { Campaign, CampaignTotals } from "@/lib/study/unit-participation";
import { useStudyWords } from "./study-words";

type CampaignFiguresProps = { campaign: Campaign; totals: CampaignTotals };

/** How far a campaign is, each figure with its denominator and the list behind it. */
export function CampaignFigures({ campaign, totals }: CampaignFiguresProps) {
  const { t, integer, percent, threshold } = useStudyWords();
  const { id, endsOn, reportDueOn, thresholdPercent } = campaign;
  const ofUnits = t("page.figures.ofUnits", { units: integer(totals.units) });
  const rate = (label: string, value: number | null, people: Attendance) => (
    <FigureTile
      label={label}
      value={value === null ? null : percent(value)}
      unknownReason={t("page.figures.noRate")}
      note={
        value === null
          ? t("page.figures.noRate")
          : t("page.figures.rateNote", {
              attended: integer(people.present + people.madeUp),
              summoned: integer(people.summoned),
              units: totals.withNumbers,
            })
      }
    />
  );
  return (
    <FigureGrid>
      <FigureTile
        label={t("page.figures.organised")}
        value={integer(totals.organised)}
        unit={ofUnits}
        note={t("page.figures.notOrganised", { count: totals.units - totals.organised })}
        href={campaignHref(id, { progress: "organised" })}
      />
      <FigureTile
        label={t("page.figures.reported")}
        value={integer(totals.reported)}
        unit={ofUnits}
        note={t("page.figures.notReported", { count: totals.units - totals.reported })}
        href={campaignHref(id, { progress: "reported" })}
      />
      <FigureTile
        label={t("page.figures.late")}
        value={integer(totals.late)}
        unit={t("page.figures.units")}
        note={t("page.figures.lateNote", { end: formatDate(endsOn), due: formatDate(reportDueOn) })}
        href={campaignHref(id, { late: "1" })}
      />
      <FigureTile
        label={t("page.figures.below")}
        value={integer(totals.below)}
        unit={t("page.figures.units")}
        note={t("page.figures.belowNote", { threshold: threshold(thresholdPercent) })}
        href={campaignHref(id, { below: "1" })}
      />
      {rate(t("page.figures.members"), totals.membersRatePercent, totals.members)}
      {rate(t("page.figures.everyone"), totals.overallRatePercent, totals.everyone)}
    </FigureGrid>
  );
}
