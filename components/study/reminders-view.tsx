import { ExportMenu } from "@/components/exports/export-menu";
import { EmptyState } from "@/components/ui/empty-state";
import { Stack } from "@/components/ui/grid";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import {
  type CampaignReminders,
  countReminders,
  narrowReminders,
  type ReminderFacts,
  type ReminderKind,
  reminderKinds,
} from "@/lib/study/reminders";
import { campaignHref, remindersHref } from "@/lib/study/search";
import { RemindersTable } from "./reminders-table";
import { useStudyWords } from "./study-words";

type RemindersViewProps = {
  campaigns: readonly CampaignReminders[];
  facts: ReadonlyMap<string, ReminderFacts>;
  kind: ReminderKind | null;
  today: CalendarDate;
  canExport: boolean;
};

/** Whom to remind in each campaign that runs, why, since when, and whom to call. */
export function RemindersView({ campaigns, facts, kind, today, canExport }: RemindersViewProps) {
  const { t, integer } = useStudyWords();
  const shown = narrowReminders(campaigns, kind);
  const total = countReminders(shown);
  const tab = (of: ReminderKind | null) => ({
    href: remindersHref(of),
    label: of === null ? t("reminders.all") : t(`reminders.kinds.${of}`),
    count: integer(countReminders(narrowReminders(campaigns, of))),
    current: of === kind,
  });
  return (
    <>
      <PageHeader
        title={t("reminders.title")}
        parent={{ href: "/study", label: t("title") }}
        context={t("reminders.context", { count: total, date: formatDate(today) })}
        action={canExport && <ExportMenu href="/study/reminders/export" count={total} />}
      />
      <LinkTabs label={t("reminders.reason")} tabs={[null, ...reminderKinds].map(tab)} />
      <Stack>
        {shown.length === 0 && <EmptyState title={t("reminders.none")}>{t("reminders.noneText")}</EmptyState>}
        {shown.map(({ campaign, reminders }) => (
          <Panel
            key={campaign.id}
            title={campaign.title}
            context={t("reminders.campaignContext", {
              count: reminders.length,
              end: formatDate(campaign.endsOn),
              due: formatDate(campaign.reportDueOn),
            })}
            action={<a href={campaignHref(campaign.id)}>{t("reminders.campaignLink")}</a>}
          >
            <RemindersTable campaign={campaign} reminders={reminders} facts={facts} />
          </Panel>
        ))}
      </Stack>
    </>
  );
}
