import { createLoader, type SearchParams } from "nuqs/server";
import { asOfDate, asOfParser } from "@/lib/dates/as-of";
import { addDays, type CalendarDate, startOfYear } from "@/lib/dates/calendar-date";
import { type DashboardFilter, filterQuery, type Reader, readFilter } from "./dashboard-filter";

/** One side of a comparison: whose figures, on which day. */
export type Side = { on: CalendarDate; filter: DashboardFilter };

const load = createLoader({ on: asOfParser, with: asOfParser });

/**
 * What is set side by side: `/statistics/compare?on=2021-03-25&with=2020-12-31&unit=SCT&withUnit=SDL`. Without a second day it is
 * the last one of the year before; the second organisation is the first unless it is named (`ALL` is the whole). The other
 * filters of the members' list hold for both sides.
 */
export function readComparison(params: SearchParams, viewer: Reader): [Side, Side] {
  const { today } = viewer;
  const days = load(params);
  const on = asOfDate(days.on, today);
  const filter = readFilter(params, viewer);
  const other = [params.withUnit].flat()[0] ?? "";
  const unit = other === "" ? filter.unit : other === "ALL" ? null : readFilter({ unit: other }, viewer).unit;
  return [
    { on, filter },
    { on: asOfDate(days.with ?? addDays(startOfYear(on), -1), today), filter: { ...filter, unit } },
  ];
}

/** What a page shows, beside the last day of the year before. */
export function comparisonHref({ on, filter }: Side): string {
  return `/statistics/compare?${new URLSearchParams({ on, ...filterQuery(filter) })}`;
}
