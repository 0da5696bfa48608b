import { useLocale, useTranslations } from "next-intl";
import { Grid, Stack } from "@/components/ui/grid";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Viewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/dates/partial-date";
import { comparisonHref } from "@/lib/statistics/comparison";
import type { Dashboard } from "@/lib/statistics/dashboard";
import type { Overview as OverviewFigures } from "@/lib/statistics/homes";
import { handoutHref, slidesHref } from "@/lib/statistics/meeting-href";
import { narrowCampaigns } from "@/lib/statistics/narrow-campaigns";
import { prepareBlocTiles } from "@/lib/statistics/prepare-tiles";
import { canJudgeReports } from "@/lib/study/policy";
import { campaignHref } from "@/lib/study/search";
import type { OpenView } from "@/lib/views/saved-view";
import { CampaignSummary } from "./campaign-summary";
import { ChangesSince } from "./changes-since";
import { Compositions } from "./compositions";
import { CourseCharts } from "./course-charts";
import { DashboardFilters } from "./dashboard-filters";
import { FigureTiles } from "./figure-tiles";
import styles from "./overview.module.css";
import { ParticipationCharts } from "./participation-charts";
import { UnitsBelow } from "./units-below";
import { UnitsToAsk } from "./units-to-ask";
import { UnitsToCall } from "./units-to-call";
import { Worklist } from "./worklist";

type OverviewProps = {
  overview: OverviewFigures;
  viewer: Pick<Viewer, "role" | "today" | "installation">;
  dashboard: Dashboard;
  /** The saved view the address came from. */
  view: OpenView | null;
};

/** The bloc on one page: its figures, whom to ask about the newest campaign, and how its members are composed. */
export function Overview({ overview, viewer, dashboard, view }: OverviewProps) {
  const { today, installation } = viewer;
  const { on, by, here, filter } = dashboard;
  const { figures, earlier, campaigns, toAsk, changes, units, place, course } = overview;
  const participation = campaigns[0] ?? null;
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
  const days = { on: words.on, since: changes.since };
  return (
    <>
      <PageHeader
        title={t("statistics.overview.title")}
        context={t("statistics.overview.context", { bloc: installation.blocName, date: formatDate(on) })}
        action={
          <>
            <LinkButton href={comparisonHref(dashboard)}>{t("statistics.compare.open")}</LinkButton>
            <LinkButton href={handoutHref(days)}>{t("meeting.handout")}</LinkButton>
            <LinkButton href={slidesHref(days)}>{t("meeting.present")}</LinkButton>
            {participation && (
              <LinkButton variant="primary" href={campaignHref(participation.campaign.id)}>
                {t("statistics.overview.openCampaign")}
              </LinkButton>
            )}
          </>
        }
      />
      <DashboardFilters
        reach="BLOC"
        viewer={{ role: viewer.role }}
        units={units}
        thisYear={Number(today.slice(0, 4))}
        view={view}
      />
      <Stack>
        <FigureTiles tiles={prepareBlocTiles(figures, earlier, words)} />
        <Grid>
          <UnitsToAsk units={toAsk} campaignId={participation?.campaign.id ?? null} on={on} />
          <ChangesSince changes={changes} on={on} here={here} />
        </Grid>
        {participation ? (
          <div className={styles.campaign}>
            <Stack>
              <UnitsToCall participation={participation} today={on} />
              {canJudgeReports(viewer) && <Worklist participation={participation} />}
            </Stack>
            <Stack>
              <CampaignSummary participation={participation} />
              <UnitsBelow participation={participation} today={on} />
            </Stack>
          </div>
        ) : (
          <p>{t("statistics.campaign.none")}</p>
        )}
        {campaigns.length > 0 && (
          <ParticipationCharts campaigns={narrowCampaigns(campaigns, filter, place)} by={by} words={words} />
        )}
        <CourseCharts course={course} words={words} />
        <Compositions
          figures={figures}
          place={place}
          words={words}
          wholeName={installation.blocName}
          withTypes
        />
      </Stack>
    </>
  );
}
