import { withAsOf } from "@/lib/dates/as-of";
import type { ChartId } from "./charts";
import { filterQuery } from "./dashboard-filter";
import type { Words } from "./words";

/** The figures of a chart as a workbook, of the day and the people the page shows, with the chart's own further words. */
export function chartHref(
  chart: ChartId,
  { on, filter }: Pick<Words, "on" | "filter">,
  more: Readonly<Record<string, string>> = {},
): string {
  return withAsOf(
    `/statistics/export?${new URLSearchParams({ chart, ...more, ...filterQuery(filter) })}`,
    on,
  );
}
