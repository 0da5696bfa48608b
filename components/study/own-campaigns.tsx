import { EmptyState } from "@/components/ui/empty-state";
import { Stack } from "@/components/ui/grid";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { asksForSomething } from "@/lib/study/next-act";
import { countReminders, remindersOf } from "@/lib/study/reminders";
import { remindersHref } from "@/lib/study/search";
import { actOfUnit, type CampaignParticipation } from "@/lib/study/unit-participation";
import { OwnCampaign } from "./own-campaign";
import { useStudyWords } from "./study-words";

type OwnCampaignsProps = {
  campaigns: readonly CampaignParticipation[];
  unitName: string;
  today: CalendarDate;
};

/** A secretary's view: the own unit's campaigns, each with what to do next; the latest due first, then the newest. */
export function OwnCampaigns({ campaigns, unitName, today }: OwnCampaignsProps) {
  const { t } = useStudyWords();
  const own = campaigns
    .flatMap(({ campaign, units: [unit] }) =>
      unit ? [{ campaign, unit, act: actOfUnit(unit, campaign, today) }] : [],
    )
    .toSorted((a, b) => (b.unit.lateness?.days ?? 0) - (a.unit.lateness?.days ?? 0));
  if (own.length === 0) {
    return (
      <EmptyState isPage title={t("overview.noCampaigns")}>
        {t("overview.noCampaignsText")}
      </EmptyState>
    );
  }
  // One primary act on the page: the first that asks for something.
  const first = own.find(({ act }) => asksForSomething(act));
  return (
    <>
      <PageHeader
        title={t("title")}
        context={t("ownContext", { unit: unitName, date: formatDate(today) })}
        action={
          <LinkButton href={remindersHref()}>
            {t("reminders.open", { count: countReminders(remindersOf(campaigns, today)) })}
          </LinkButton>
        }
      />
      <Stack>
        {own.map((entry) => (
          <OwnCampaign
            key={entry.campaign.id}
            campaign={entry.campaign}
            unit={entry.unit}
            today={today}
            isFirst={entry === first}
          />
        ))}
      </Stack>
    </>
  );
}
