import { useLocale, useTranslations } from "next-intl";
import { WaitingTransfers } from "@/components/transfers/waiting-transfers";
import { EmptyState } from "@/components/ui/empty-state";
import { Stack } from "@/components/ui/grid";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { DueSummary } from "@/components/worklist/due-summary";
import type { Viewer } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import type { UnitHome as UnitHomeFigures } from "@/lib/statistics/homes";
import { addMemberHref, importMembersHref } from "@/lib/statistics/member-links";
import { prepareUnitTiles } from "@/lib/statistics/prepare-tiles";
import { FigureTiles } from "./figure-tiles";
import { StudyTasks } from "./study-tasks";
import styles from "./unit-home.module.css";

type UnitHomeProps = {
  home: UnitHomeFigures;
  viewer: Pick<Viewer, "organization" | "today">;
  /** The day the figures are of; what is to do is of today. */
  on: CalendarDate;
};

/** A secretary's start: what to do next for the own unit, then its figures. */
export function UnitHome({ home, viewer: { organization, today }, on }: UnitHomeProps) {
  const { figures, tasks, due, waiting } = home;
  const t = useTranslations();
  const words = { t, locale: useLocale(), today: on, on: on < today ? on : null, here: "" };
  return (
    <>
      <PageHeader
        title={organization.name}
        context={t("statistics.unit.context", { date: formatDate(on) })}
        action={
          figures.members > 0 && (
            <>
              <LinkButton href={importMembersHref}>{t("statistics.unit.import")}</LinkButton>
              <LinkButton href={addMemberHref}>{t("statistics.unit.addMember")}</LinkButton>
            </>
          )
        }
      />
      <Stack>
        {figures.members === 0 && (
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
        {waiting > 0 && <WaitingTransfers waiting={waiting} />}
        <StudyTasks tasks={tasks} hasPrimary={figures.members > 0} />
        {figures.members > 0 && (
          <>
            <FigureTiles tiles={prepareUnitTiles(figures, words)} />
            <DueSummary counts={due} today={today} />
          </>
        )}
      </Stack>
    </>
  );
}
