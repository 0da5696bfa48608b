import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { StatusDot } from "@/components/ui/status-dot";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import type { NextAct } from "@/lib/study/next-act";
import { studyUnitHref } from "@/lib/study/search";
import { hasReported } from "@/lib/study/status";
import { actOfUnit, type Campaign, type UnitParticipation } from "@/lib/study/unit-participation";
import { usePhase } from "./campaign-state";
import { LateBadge } from "./late-badge";
import styles from "./own-campaign.module.css";
import { Rate } from "./rate";
import { statusTones } from "./status-tone";
import { useStudyWords } from "./study-words";

type OwnCampaignProps = {
  campaign: Campaign;
  unit: UnitParticipation;
  today: CalendarDate;
  /** Whether this is the one campaign whose act stands out. */
  isFirst: boolean;
  /** Heading where the page is already about the campaign, which it then does not repeat. */
  title?: string;
};

/** One campaign of a unit: where it stands, how long there is, and the next act. */
export function OwnCampaign({ campaign, unit, today, isFirst, title }: OwnCampaignProps) {
  const { t, threshold } = useStudyWords();
  const phase = usePhase();
  const act = actOfUnit(unit, campaign, today);
  return (
    <Panel
      title={title ?? <a href={studyUnitHref(campaign.id, unit.code)}>{campaign.title}</a>}
      context={
        title
          ? undefined
          : t("page.context", {
              state: t(`campaignStatuses.${campaign.status}`),
              from: formatDate(campaign.startsOn),
              to: formatDate(campaign.endsOn),
              due: formatDate(campaign.reportDueOn),
              threshold: threshold(campaign.thresholdPercent),
            })
      }
    >
      <p className={styles.facts}>
        <StatusDot tone={statusTones[unit.status]}>{t(`statuses.${unit.status}`)}</StatusDot>
        {unit.lateness ? (
          <LateBadge lateness={unit.lateness} />
        ) : (
          campaign.status === "OPEN" && !hasReported(unit.status) && <span>{phase(campaign, today)}</span>
        )}
        <span>
          {t("columns.membersRate")}:{" "}
          <Rate
            percent={unit.membersRatePercent}
            belowPercent={unit.below ? campaign.thresholdPercent : undefined}
          />
        </span>
        <span>
          {t("columns.overallRate")}: <Rate percent={unit.overallRatePercent} />
        </span>
      </p>
      <div className={styles.next}>
        <p>{t(`nextActs.${act}`)}</p>
        <NextActLinks act={act} campaign={campaign} unit={unit} isPrimary={isFirst} />
      </div>
    </Panel>
  );
}

type NextActLinksProps = { act: NextAct; campaign: Campaign; unit: UnitParticipation; isPrimary: boolean };

/** Straight to the form the next act needs, and to the unit's page, where every other act is. */
function NextActLinks({ act, campaign, unit, isPrimary }: NextActLinksProps) {
  const { t } = useStudyWords();
  const page = studyUnitHref(campaign.id, unit.code);
  const form = formOf(act);
  const variant = isPrimary ? "primary" : "secondary";
  return (
    <div className={styles.acts}>
      <LinkButton href={page} variant={form ? "secondary" : variant}>
        {t("acts.view")}
      </LinkButton>
      {form && (
        <LinkButton href={`${page}/${form.path}`} variant={variant}>
          {t(form.label)}
        </LinkButton>
      )}
    </div>
  );
}

function formOf(act: NextAct) {
  switch (act) {
    case "RECORD_SESSION":
      return { path: "sessions/new", label: "acts.recordSession" } as const;
    case "ENTER_NUMBERS":
      return { path: "numbers", label: "acts.enterNumbers" } as const;
    case "PLAN":
      return { path: "documents", label: "acts.enterPlan" } as const;
    default:
      return null;
  }
}
