import type { BarsModel } from "@/components/charts/chart-model";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger, formatPercent } from "@/lib/i18n/format";
import { chartHref } from "./chart-href";
import type { ChartId } from "./charts";
import { type DashboardFilter, listWithin, toggleHref } from "./dashboard-filter";
import { sharePercent } from "./share-percent";
import { subtitleOf } from "./subtitle-of";
import type { Words } from "./words";

type Part = {
  id: string;
  label: string;
  /** Null for a bar that leads nowhere. */
  trait: Partial<DashboardFilter> | null;
  count: number;
  isLast?: boolean;
};
type ShareChart = Extract<ChartId, "education" | "theory" | "partyAge" | "ethnicity" | "religion" | "units">;

/** The parts of a whole as bars, each with its share, the list behind it and the page narrowed to it. */
export function shareBars(
  chart: ShareChart,
  words: Words,
  members: number,
  { parts, ...heads }: Pick<BarsModel, "labelHeader" | "why"> & { parts: readonly Part[] },
): BarsModel {
  const { t, locale, on, filter, here } = words;
  return {
    ...heads,
    title: t(`statistics.charts.${chart}`),
    workbookHref: chartHref(chart, words),
    subtitle: subtitleOf(t(`statistics.charts.${chart}Of`, counted(members, words)), words),
    valueHeader: t("statistics.charts.members"),
    noteHeader: t("statistics.charts.share"),
    format: "integer",
    bars: parts.map(({ id, label, trait, count, isLast = false }) => ({
      id,
      label,
      value: count,
      ...(trait !== null && linked(listWithin(filter, trait, on))),
      ...(trait !== null && !isLast && { filterHref: toggleHref(here, filter, trait) }),
      note: formatPercent(sharePercent(count, members), locale),
    })),
  };
}

export function linked(href: string | undefined): { href?: string } {
  return href === undefined ? {} : { href };
}

/** How many there are on which day, for a subtitle. */
export function counted(members: number, { locale, today }: Words) {
  return { members: formatInteger(members, locale), date: formatDate(today) };
}
