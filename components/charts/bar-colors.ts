import type { BarTone } from "./chart-model";

/** The colour of a bar by its meaning. */
export const barColors: Record<BarTone, string> = {
  normal: "var(--chart-1)",
  good: "var(--chart-3)",
  warn: "var(--chart-2)",
  bad: "var(--bad)",
  neutral: "var(--chart-6)",
};

/** The colour of a series by its place; a chart has at most six. */
export function seriesColor(index: number): string {
  return `var(--chart-${index + 1})`;
}
