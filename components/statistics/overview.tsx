import { useLocale, useTranslations } from "next-intl";
import { HorizontalBars } from "@/components/charts/horizontal-bars";
import { Pyramid } from "@/components/charts/pyramid";
import { Grid, Stack } from "@/components/ui/grid";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Viewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/dates/partial-date";
import type { Dashboard } from "@/lib/statistics/dashboard";
import type { Overview as OverviewFigures } from "@/lib/statistics/homes";
import { handoutHref, slidesHref } from "@/lib/statistics/meeting-href";
import {
  prepareEducation,
  prepareSexAndAge,
  prepareTheory,
  prepareTypes,
} from "@/lib/statistics/prepare-compositions";
import { prepareBlocTiles } from "@/lib/statistics/prepare-tiles";
import { canJudgeReports } from "@/lib/study/policy";
import { campaignHref } from "@/lib/study/search";
import { CampaignSummary } from "./campaign-summary";
import { ChangesSince } from "./changes-since";
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
};

/** The bloc on one page: its figures, whom to ask about the newest campaign, and how its members are composed. */
export function Overview({ overview, viewer, dashboard: { on, by, here } }: OverviewProps) {
  const { today, installation } = viewer;
  const { figures, earlier, campaigns, toAsk, changes } = overview;
  const participation = campaigns[0] ?? null;
  const t = useTranslations();
  const words = { t, locale: useLocale(), today: on, on: on < today ? on : null, here };
  const days = { on: words.on, since: changes.since };
  return (
    <>
      <PageHeader
        title={t("statistics.overview.title")}
        context={t("statistics.overview.context", { bloc: installation.blocName, date: formatDate(on) })}
        action={
          <>
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
        {campaigns.length > 0 && <ParticipationCharts campaigns={campaigns} by={by} words={words} />}
        <Grid>
          <Pyramid model={prepareSexAndAge(figures, words)} />
          <HorizontalBars model={prepareEducation(figures, words)} />
          <HorizontalBars model={prepareTheory(figures, words)} />
          <HorizontalBars model={prepareTypes(figures, words)} />
        </Grid>
      </Stack>
    </>
  );
}
