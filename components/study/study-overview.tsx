import { FilterBar } from "@/components/data-table/filter-bar";
import { ExportMenu } from "@/components/exports/export-menu";
import { EmptyState } from "@/components/ui/empty-state";
import { Stack } from "@/components/ui/grid";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import type { OverviewSearch } from "@/lib/study/load-search";
import { isOfYear, matrixOf, yearsOf } from "@/lib/study/matrix";
import { countReminders, remindersOf } from "@/lib/study/reminders";
import { remindersHref } from "@/lib/study/search";
import type { CampaignParticipation } from "@/lib/study/unit-participation";
import { CampaignTable } from "./campaign-table";
import { StudyMatrix } from "./study-matrix";
import { useStudyWords } from "./study-words";
import { useUnitFilters } from "./unit-filters";

type StudyOverviewProps = {
  campaigns: readonly CampaignParticipation[];
  search: OverviewSearch;
  today: CalendarDate;
  canCreate: boolean;
  canExport: boolean;
};

/** The bloc's view of all study: the campaigns, and below them every unit across them. */
export function StudyOverview({ campaigns, search, today, canCreate, canExport }: StudyOverviewProps) {
  const { t, integer } = useStudyWords();
  const filters = useUnitFilters();
  const create = canCreate && (
    <LinkButton variant="primary" href="/study/new">
      {t("acts.create")}
    </LinkButton>
  );
  if (campaigns.length === 0) {
    return (
      <EmptyState isPage title={t("overview.noCampaigns")} action={create}>
        {canCreate ? t("overview.noCampaignsStaff") : t("overview.noCampaignsText")}
      </EmptyState>
    );
  }
  const listed = campaigns.filter(({ campaign }) => isOfYear(campaign.startsOn, search.year));
  const matrix = matrixOf(campaigns, search);
  const years = yearsOf(campaigns).map((year) => ({ value: year, label: year }));
  const units = Math.max(...campaigns.map(({ totals }) => totals.units));
  return (
    <>
      <PageHeader
        title={t("title")}
        context={t("context", { count: campaigns.length, units, date: formatDate(today) })}
        action={
          <>
            <LinkButton href={remindersHref()}>
              {t("reminders.open", { count: countReminders(remindersOf(campaigns, today)) })}
            </LinkButton>
            {canExport && <ExportMenu href="/study/export" count={listed.length} />}
            {create}
          </>
        }
      />
      <Stack>
        <CampaignTable campaigns={listed} today={today} />
        <Panel
          title={t("overview.matrix")}
          context={t("overview.matrixContext", {
            shown: matrix.rows.length,
            count: integer(matrix.rows.length),
          })}
          action={canExport && <ExportMenu href="/study/matrix/export" count={matrix.rows.length} />}
        >
          <FilterBar
            searchLabel={t("filters.search")}
            filters={[
              ...(years.length > 1 ? [{ param: "year", label: t("filters.year"), options: years }] : []),
              filters.type(campaigns.flatMap((entry) => entry.units)),
              filters.late,
              filters.below,
            ]}
          />
          <StudyMatrix matrix={matrix} />
        </Panel>
      </Stack>
    </>
  );
}
