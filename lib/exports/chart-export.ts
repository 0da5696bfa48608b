import "server-only";
import type {
  BarsModel,
  ChartFormat,
  FlowsModel,
  MatrixModel,
  SeriesModel,
} from "@/components/charts/chart-model";
import { netOf } from "@/components/charts/net-of";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import type { ScopedDb } from "@/lib/db/with-scope";
import {
  blocCharts,
  courseCharts,
  memberCharts,
  prepareBlocChart,
  prepareCourseChart,
  prepareMemberChart,
} from "@/lib/statistics/charts";
import { type Dashboard, readDashboard } from "@/lib/statistics/dashboard";
import { searchOf } from "@/lib/statistics/dashboard-filter";
import { findPlace } from "@/lib/statistics/find-place";
import type { Place } from "@/lib/statistics/homes";
import { narrowCampaigns } from "@/lib/statistics/narrow-campaigns";
import { blocState, memberFigures } from "@/lib/statistics/queries";
import { readCourse } from "@/lib/statistics/read-course";
import type { Words as StatisticsWords } from "@/lib/statistics/words";
import { describeMemberFilters } from "./describe-member-filters";
import { type ExportColumn, type ExportTable, inOneBatch } from "./export-table";
import type { Words } from "./words";

export type ChartRow = {
  label: string;
  values: readonly (number | null)[];
  note: string | null;
  /** The heading the row stands under. */
  group: string | null;
};

/**
 * The figures of a chart, a row for each bar; null for a word that is no chart, one without figures, and a chart of the bloc for
 * whoever sees a part of it.
 */
export async function openChartExport(
  db: ScopedDb,
  viewer: Viewer,
  params: URLSearchParams,
  { t, locale }: Words,
): Promise<ExportTable<ChartRow> | null> {
  const dashboard = readDashboard(Object.fromEntries(params), viewer);
  const { on: asOf, filter } = dashboard;
  const on = asOf < viewer.today ? asOf : null;
  const place = await findPlace(db, filter.unit);
  const unitName = place?.name ?? null;
  const words = { t, locale, today: asOf, on, viewer, filter, unitName, here: "" };
  const chart = await findChart(db, viewer, params.get("chart"), { ...dashboard, place }, words);
  if (!chart) return null;
  const rows = rowsOf(chart);
  return {
    title: chart.title,
    filters: describeMemberFilters(searchOf(filter, on), unitName, words),
    asOf,
    columns: columnsOf(chart),
    total: rows.length,
    rows: inOneBatch(rows),
  };
}

async function findChart(
  db: ScopedDb,
  viewer: Viewer,
  asked: string | null,
  { on, by, filter, place }: Dashboard & { place: Place | null },
  words: StatisticsWords,
): Promise<Chart | null> {
  const ofMembers = memberCharts.find((chart) => chart === asked);
  if (ofMembers) return prepareMemberChart(ofMembers, await memberFigures(db, viewer, on, filter), words);
  const ofCourse = courseCharts.find((chart) => chart === asked);
  if (ofCourse) {
    const course = await readCourse(db, viewer, on, filter, place);
    return course && prepareCourseChart(ofCourse, course, words);
  }
  const ofBloc = blocCharts.find((chart) => chart === asked);
  if (!ofBloc || !can(viewer, "statistics.read")) return null;
  const { campaigns } = await blocState(db, viewer, on);
  return prepareBlocChart(ofBloc, narrowCampaigns(campaigns, filter, place), words, by);
}

type Chart = BarsModel | SeriesModel | MatrixModel | FlowsModel;

function rowsOf(chart: Chart): ChartRow[] {
  const plain = { note: null, group: null };
  if ("bars" in chart) {
    return chart.bars.map(({ label, value, note = null, group = null }) => ({
      label,
      values: [value],
      note,
      group,
    }));
  }
  if ("level" in chart) {
    return chart.categories.map(({ label, ...category }) => {
      const { increase, part, decrease, level } = category;
      return { ...plain, label, values: [increase, part, decrease, netOf(category), level] };
    });
  }
  if ("categories" in chart) {
    return chart.categories.map(({ label, values }) => ({ ...plain, label, values }));
  }
  const { rows, whole } = chart;
  return [
    ...rows.map(({ label, cells }) => ({ ...plain, label, values: cells.map(({ value }) => value) })),
    { ...plain, ...whole },
  ];
}

function columnsOf(chart: Chart): ExportColumn<ChartRow>[] {
  if ("bars" in chart) return barColumns(chart);
  if ("level" in chart) {
    const heads = [chart.increase, chart.part, chart.decrease, chart.net, chart.level];
    return [
      labelColumn(chart.categoryHeader),
      ...heads.map((head, index) => valueColumn(head, index, "integer")),
    ];
  }
  if ("categories" in chart) return seriesColumns(chart);
  return [
    labelColumn(chart.rowHeader),
    ...chart.columns.map(({ label }, index) => valueColumn(label, index, chart.format)),
  ];
}

function barColumns({ labelHeader, valueHeader, noteHeader, ...chart }: BarsModel): ExportColumn<ChartRow>[] {
  const text = { kind: "text" } as const;
  return [
    ...(chart.bars.some(({ group }) => group !== undefined)
      ? [
          {
            ...text,
            id: "group",
            header: chart.groupHeader ?? "",
            width: 40,
            value: ({ group }: ChartRow) => group,
          },
        ]
      : []),
    labelColumn(labelHeader),
    valueColumn(valueHeader, 0, chart.format),
    ...(noteHeader === undefined
      ? []
      : [{ ...text, id: "note", header: noteHeader, width: 24, value: ({ note }: ChartRow) => note }]),
  ];
}

function seriesColumns({ categoryHeader, series, format }: SeriesModel): ExportColumn<ChartRow>[] {
  return [
    labelColumn(categoryHeader),
    ...series.map(({ label }, index) => valueColumn(label, index, format)),
  ];
}

function labelColumn(header: string): ExportColumn<ChartRow> {
  return { id: "label", header, width: 52, kind: "text", value: ({ label }) => label };
}

function valueColumn(header: string, index: number, format: ChartFormat): ExportColumn<ChartRow> {
  return {
    id: `value${index}`,
    header,
    width: 14,
    kind: format === "percent" ? "percent" : "number",
    value: ({ values }) => values[index] ?? null,
  };
}
