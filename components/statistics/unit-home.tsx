import { useLocale, useTranslations } from "next-intl";
import { TransferNotices } from "@/components/transfers/transfer-notices";
import { EmptyState } from "@/components/ui/empty-state";
import { Stack } from "@/components/ui/grid";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { DueSummary } from "@/components/worklist/due-summary";
import type { Viewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/dates/partial-date";
import { listReach } from "@/lib/members/member-list";
import { comparisonHref } from "@/lib/statistics/comparison";
import type { Dashboard } from "@/lib/statistics/dashboard";
import { isFilteredBeyond } from "@/lib/statistics/dashboard-filter";
import type { UnitHome as UnitHomeFigures } from "@/lib/statistics/homes";
import { addMemberHref, importMembersHref } from "@/lib/statistics/member-links";
import { prepareUnitTiles } from "@/lib/statistics/prepare-tiles";
import type { OpenView } from "@/lib/views/saved-view";
import { Compositions } from "./compositions";
import { CourseCharts } from "./course-charts";
import { DashboardFilters } from "./dashboard-filters";
import { FigureTiles } from "./figure-tiles";
import { StudyTasks } from "./study-tasks";
import styles from "./unit-home.module.css";

type UnitHomeProps = {
  home: UnitHomeFigures;
  viewer: Pick<Viewer, "role" | "organization" | "today">;
  /** Its day is the figures'; what is to do is of today. */
  dashboard: Dashboard;
  /** The saved view the address came from. */
  view: OpenView | null;
};

/** A secretary's start: what to do next for the own unit, then its figures. */
export function UnitHome({ home, viewer, dashboard, view }: UnitHomeProps) {
  const { organization, today } = viewer;
  const { figures, tasks, due, transfers, units, place, course } = home;
  const { on, filter, here } = dashboard;
  const t = useTranslations();
  const words = {
    t,
    locale: useLocale(),
    today: on,
    on: on < today ? on : null,
    filter,
    unitName: place?.name ?? null,
    here,
    viewer,
  };
  const hasMembers = figures.members > 0 || isFilteredBeyond(filter, []);
  return (
    <>
      <PageHeader
        title={organization.name}
        context={t("statistics.unit.context", { date: formatDate(on) })}
        action={
          hasMembers && (
            <>
              <LinkButton href={comparisonHref(dashboard)}>{t("statistics.compare.open")}</LinkButton>
              <LinkButton href={importMembersHref}>{t("statistics.unit.import")}</LinkButton>
              <LinkButton href={addMemberHref}>{t("statistics.unit.addMember")}</LinkButton>
            </>
          )
        }
      />
      <Stack>
        {!hasMembers && (
          <div className={styles.empty}>
            <EmptyState
              title={t("statistics.unit.emptyTitle")}
              action={
                <>
                  <LinkButton variant="primary" href={importMembersHref}>
                    {t("statistics.unit.import")}
                  </LinkButton>
                  <LinkButton href={addMemberHref}>{t("statistics.unit.addMember")}</LinkButton>
                </>
              }
            >
              {t("statistics.unit.emptyText")}
            </EmptyState>
          </div>
        )}
        <TransferNotices news={transfers} />
        <StudyTasks tasks={tasks} hasPrimary={hasMembers} />
        {hasMembers && (
          <>
            <DashboardFilters
              reach={listReach(viewer)}
              viewer={{ role: viewer.role }}
              units={units}
              thisYear={Number(today.slice(0, 4))}
              view={view}
            />
            <FigureTiles tiles={prepareUnitTiles(figures, words)} />
            <DueSummary counts={due} today={today} />
            <CourseCharts course={course} words={words} />
            <Compositions
              figures={figures}
              place={place}
              words={words}
              wholeName={organization.name}
              withTypes={false}
            />
          </>
        )}
      </Stack>
    </>
  );
}
