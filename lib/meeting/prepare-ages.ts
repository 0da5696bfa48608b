import type { BarsModel, SeriesModel } from "@/components/charts/chart-model";
import { formatInteger } from "@/lib/i18n/format";
import type { Words } from "@/lib/statistics/words";

/**
 * A pyramid as one bar for each band with the women beside it: what is read from the back of a room, and on paper without
 * scripts. The sums are those of the pyramid.
 */
export function asBandBars(pyramid: SeriesModel, { t, locale }: Words): BarsModel {
  const womenAt = pyramid.series.findIndex(({ id }) => id === "FEMALE");
  return {
    title: pyramid.title,
    subtitle: pyramid.subtitle,
    labelHeader: pyramid.categoryHeader,
    valueHeader: t("statistics.charts.members"),
    noteHeader: t("meeting.ofThemWomen"),
    format: "integer",
    bars: pyramid.categories.map(({ id, label, values }) => ({
      id,
      label,
      value: values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
      note: formatInteger(values[womenAt] ?? 0, locale),
    })),
  };
}
