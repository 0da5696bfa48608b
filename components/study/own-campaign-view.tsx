import { EmptyState } from "@/components/ui/empty-state";
import { Stack } from "@/components/ui/grid";
import { Panel } from "@/components/ui/panel";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { CampaignParticipation } from "@/lib/study/unit-participation";
import { CampaignFacts } from "./campaign-facts";
import { CampaignHeader } from "./campaign-view";
import { OwnCampaign } from "./own-campaign";
import { useStudyWords } from "./study-words";

/** A campaign as one of its units sees it: what is studied, and how far the own unit is. */
export function OwnCampaignView({ found, today }: { found: CampaignParticipation; today: CalendarDate }) {
  const { t } = useStudyWords();
  const {
    campaign,
    units: [unit],
  } = found;
  return (
    <>
      <CampaignHeader found={found} canKeep={false} />
      <Stack>
        {unit ? (
          <OwnCampaign campaign={campaign} unit={unit} today={today} isFirst title={t("page.ownUnit")} />
        ) : (
          <EmptyState title={t("page.notInCampaign")} />
        )}
        <Panel title={t("page.facts")}>
          <CampaignFacts campaign={campaign} />
        </Panel>
      </Stack>
    </>
  );
}
