import type { ReminderKind } from "./reminders";
import type { StudyStatus } from "./terms";

/** Columns of a campaign's units that can be sorted; "attention" is late first, then below, then what moves. */
export const unitSortColumns = ["name", "attention", "members", "overall", "sessions", "reportedOn"] as const;
export type UnitSort = { column: (typeof unitSortColumns)[number]; direction: "asc" | "desc" };

/** How far a unit has come, both ways round: every figure of a campaign opens its own list. */
export const progressFilters = ["organised", "not-organised", "reported", "not-reported"] as const;
export type ProgressFilter = (typeof progressFilters)[number];

/** What a link can narrow a campaign's list of units to. */
type UnitNarrowing = { progress?: ProgressFilter; status?: StudyStatus; late?: "1"; below?: "1" };

/** A campaign's page, or its list of units under a filter: what every figure about it leads to. */
export function campaignHref(campaignId: string, narrowing: UnitNarrowing = {}): string {
  const query = new URLSearchParams(narrowing).toString();
  return query === "" ? `/study/${campaignId}` : `/study/${campaignId}?${query}`;
}

/** The units to be reminded, all or for one kind of reason. */
export function remindersHref(kind: ReminderKind | null = null): string {
  return kind === null ? "/study/reminders" : `/study/reminders?kind=${kind}`;
}

/** The page of a unit in a campaign. */
export function studyUnitHref(campaignId: string, code: string): string {
  return `/study/${campaignId}/units/${code.toLowerCase()}`;
}
