import { Badge } from "@/components/ui/badge";
import { StatusDot } from "@/components/ui/status-dot";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { isDue } from "@/lib/study/deadline";
import { type Attendance, meetsThreshold } from "@/lib/study/participation";
import { campaignHref } from "@/lib/study/search";
import type { CampaignParticipation } from "@/lib/study/unit-participation";
import { campaignTones, usePhase } from "./campaign-state";
import styles from "./campaign-table.module.css";
import { RateCell } from "./rate";
import { type StudyWords, useStudyWords } from "./study-words";

type CampaignTableProps = { campaigns: readonly CampaignParticipation[]; today: CalendarDate };

/** The campaigns, newest first: where each stands, how many units have reported, both rates, and who is late. */
export function CampaignTable({ campaigns, today }: CampaignTableProps) {
  const words = useStudyWords();
  const { t } = words;
  return (
    <div className={styles.sheet}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t("overview.list")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("columns.campaign")}</th>
            <th scope="col">{t("columns.state")}</th>
            <th scope="col">{t("columns.window")}</th>
            <th scope="col">{t("columns.due")}</th>
            <th scope="col" data-align="end">
              {t("columns.reported")}
            </th>
            <th scope="col" data-align="end">
              {t("columns.membersRate")}
            </th>
            <th scope="col" data-align="end">
              {t("columns.overallRate")}
            </th>
            <th scope="col" data-align="end">
              {t("columns.late")}
            </th>
          </tr>
        </thead>
        <tbody>
          {campaigns.map((entry) => (
            <CampaignRow key={entry.campaign.id} words={words} entry={entry} today={today} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CampaignRowProps = { words: StudyWords; entry: CampaignParticipation; today: CalendarDate };

function CampaignRow({ words, entry, today }: CampaignRowProps) {
  const { t, integer, documentName } = words;
  const phase = usePhase();
  const { campaign, totals } = entry;
  const { id, status, thresholdPercent } = campaign;
  const below = (attended: Attendance) =>
    isDue(campaign, today) && meetsThreshold(attended, thresholdPercent) === false
      ? thresholdPercent
      : undefined;
  return (
    <tr>
      <th scope="row">
        <a href={campaignHref(id)}>{campaign.title}</a>
        <span className={styles.documents}>{campaign.documents.map(documentName).join(" · ")}</span>
      </th>
      <td data-label={t("columns.state")}>
        <StatusDot tone={campaignTones[status]}>{t(`campaignStatuses.${status}`)}</StatusDot>
        {status === "OPEN" && <span className={styles.phase}>{phase(campaign, today)}</span>}
      </td>
      <td data-label={t("columns.window")} data-nowrap>
        {formatDate(campaign.startsOn)} – {formatDate(campaign.endsOn)}
      </td>
      <td data-label={t("columns.due")} data-nowrap>
        {formatDate(campaign.reportDueOn)}
      </td>
      <td data-label={t("columns.reported")} data-align="end">
        {totals.units > 0 && (
          <a href={campaignHref(id, { progress: "reported" })}>
            {t("ofUnits", { count: integer(totals.reported), units: integer(totals.units) })}
          </a>
        )}
      </td>
      <td data-label={t("columns.membersRate")} data-align="end">
        <RateCell words={words} percent={totals.membersRatePercent} belowPercent={below(totals.members)} />
      </td>
      <td data-label={t("columns.overallRate")} data-align="end">
        <RateCell words={words} percent={totals.overallRatePercent} belowPercent={below(totals.everyone)} />
      </td>
      <td data-label={t("columns.late")} data-align="end">
        {totals.late === 0 ? (
          "0"
        ) : (
          <a href={campaignHref(id, { late: "1" })}>
            <Badge tone="bad">{integer(totals.late)}</Badge>
          </a>
        )}
      </td>
    </tr>
  );
}
