import { createLoader, parseAsStringLiteral, type SearchParams } from "nuqs/server";
import { listHref } from "@/components/data-table/list-href";
import { asOfDate, asOfParser } from "@/lib/dates/as-of";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { queryOf } from "@/lib/exports/query-of";
import { loadMemberSearch } from "@/lib/members/search";
import { type DashboardFilter, filterQuery, pickFilter, type Reader, readFilter } from "./dashboard-filter";
import { sinceDay } from "./since";

/** Ways of looking at participation: by unit in one order or in groups, or by unit and campaign. */
export const participationViews = ["urgency", "status", "type", "campaigns"] as const;
export type ParticipationView = (typeof participationViews)[number];

/** How a home page is looked at: `/?on=2020-12-31&since=2020-12-01&by=type`. */
export type Dashboard = {
  /** The day the figures are of. */
  on: CalendarDate;
  /** The first day of what changed. */
  since: CalendarDate;
  by: ParticipationView;
  filter: DashboardFilter;
  /** The query of the address: what links to the same page change a word of. */
  here: string;
};

const load = createLoader({
  on: asOfParser,
  since: asOfParser,
  by: parseAsStringLiteral(participationViews).withDefault("urgency"),
});

/**
 * Reads the address of a home page, or of a file of one of its charts; words outside the closed sets, and those that would
 * tell what the viewer's role is not shown, count as not given.
 */
export function readDashboard(params: SearchParams, viewer: Reader): Dashboard {
  const { on: asked, since, by } = load(params);
  const on = asOfDate(asked, viewer.today);
  return {
    on,
    since: sinceDay(since, on),
    by,
    filter: readFilter(params, viewer),
    here: queryOf(params).toString(),
  };
}

/** A home page's way of looking, whatever the day: its filters and its view of participation, in one order and without defaults. */
export function dashboardLook(params: SearchParams): Record<string, string> {
  const { by } = load(params);
  return { ...filterQuery(pickFilter(loadMemberSearch(params))), ...(by !== "urgency" && { by }) };
}

/** The home page at the present address (its query) with some of its words changed; null takes one away. */
export function dashboardHref(here: string, change: Readonly<Record<string, string | null>>): string {
  return listHref("/", here, change);
}
