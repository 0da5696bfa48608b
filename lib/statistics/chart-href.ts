import { withAsOf } from "@/lib/dates/as-of";
import type { ChartId } from "./charts";
import type { Words } from "./words";

/** The figures of a chart as a workbook, of the day the page shows. */
export function chartHref(chart: ChartId, { on }: Pick<Words, "on">): string {
  return withAsOf(`/statistics/export?chart=${chart}`, on);
}
