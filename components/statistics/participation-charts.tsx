import { HeatMap } from "@/components/charts/heat-map";
import { HorizontalBars } from "@/components/charts/horizontal-bars";
import { Stack } from "@/components/ui/grid";
import { LinkTabs } from "@/components/ui/link-tabs";
import { dashboardHref, type ParticipationView, participationViews } from "@/lib/statistics/dashboard";
import { prepareHeatMap } from "@/lib/statistics/prepare-heat-map";
import { prepareParticipation } from "@/lib/statistics/prepare-participation";
import type { Words } from "@/lib/statistics/words";
import type { CampaignParticipation } from "@/lib/study/unit-participation";

type ParticipationChartsProps = {
  /** Newest first; at least one. */
  campaigns: readonly CampaignParticipation[];
  by: ParticipationView;
  words: Words;
};

/** Who takes part, looked at one way at a time: the newest campaign by unit, or the latest ones beside each other. */
export function ParticipationCharts({ campaigns, by, words }: ParticipationChartsProps) {
  const { t, here } = words;
  const [newest] = campaigns;
  const tabs = participationViews.map((view) => ({
    href: dashboardHref(here, { by: view === "urgency" ? null : view }),
    label: t(`statistics.participation.by.${view}`),
    current: view === by,
  }));
  return (
    <Stack>
      <LinkTabs label={t("statistics.participation.views")} tabs={tabs} keepsPlace />
      {by === "campaigns" ? (
        <HeatMap model={prepareHeatMap(campaigns, words)} />
      ) : (
        newest && <HorizontalBars model={prepareParticipation(newest, words, by)} />
      )}
    </Stack>
  );
}
