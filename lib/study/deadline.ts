import { type CalendarDate, daysBetween } from "@/lib/dates/calendar-date";
import { hasReported, hasStudied } from "./status";
import type { CampaignStatus, StudyStatus } from "./terms";

export type CampaignDates = {
  startsOn: CalendarDate;
  /** Last day for studying. */
  endsOn: CalendarDate;
  /** Last day for a unit's report. */
  reportDueOn: CalendarDate;
};

/** What a unit is late with, and by how many days. A missing report outweighs missing study: it is the one asked for. */
export type Lateness = { with: "STUDY" | "REPORT"; days: number };

/**
 * What a unit owes after its date has passed; null while it is in time. The last day itself is in time. A report that
 * was returned is owed again. Nothing is owed to a draft; after closing, what was never handed in stays owed.
 */
export function latenessOf(
  status: StudyStatus,
  campaign: Pick<CampaignDates, "endsOn" | "reportDueOn"> & { status: CampaignStatus },
  today: CalendarDate,
): Lateness | null {
  if (campaign.status === "DRAFT" || hasReported(status)) return null;
  const reportDays = daysBetween(campaign.reportDueOn, today);
  if (reportDays > 0) return { with: "REPORT", days: reportDays };
  const studyDays = daysBetween(campaign.endsOn, today);
  if (studyDays > 0 && !hasStudied(status)) return { with: "STUDY", days: studyDays };
  return null;
}

/** Where today lies in a campaign. `days` counts to the date that comes next, or since the last one; 0 is the day itself. */
export type CampaignPhase = { phase: "BEFORE" | "STUDYING" | "REPORTING" | "PAST"; days: number };

/** By the next of the dates; reports may be due while the window is still open, and are then what counts. */
export function phaseOf(
  { startsOn, endsOn, reportDueOn }: CampaignDates,
  today: CalendarDate,
): CampaignPhase {
  if (today < startsOn) return { phase: "BEFORE", days: daysBetween(today, startsOn) };
  if (today > reportDueOn) return { phase: "PAST", days: daysBetween(reportDueOn, today) };
  if (today <= endsOn && endsOn <= reportDueOn)
    return { phase: "STUDYING", days: daysBetween(today, endsOn) };
  return { phase: "REPORTING", days: daysBetween(today, reportDueOn) };
}

/** Whether the units' numbers are all due, so that the campaign's rates can be held against its threshold. */
export function isDue(
  campaign: { reportDueOn: CalendarDate; status: CampaignStatus },
  today: CalendarDate,
): boolean {
  return campaign.status === "CLOSED" || today > campaign.reportDueOn;
}

/**
 * Whether a unit's rate is held against the threshold: once it has studied, owes something, or the campaign is closed. Numbers on the
 * way are not a verdict.
 */
export function isJudged(
  status: StudyStatus,
  campaign: Pick<CampaignDates, "endsOn" | "reportDueOn"> & { status: CampaignStatus },
  today: CalendarDate,
): boolean {
  return hasStudied(status) || campaign.status === "CLOSED" || latenessOf(status, campaign, today) !== null;
}
