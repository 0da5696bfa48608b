import "server-only";
import type { BarsModel, ChartFormat, MatrixModel, SeriesModel } from "@/components/charts/chart-model";
import type { Viewer } from "@/lib/auth/viewer";
import type { ScopedDb } from "@/lib/db/with-scope";
import { chartIds, prepareChart } from "@/lib/statistics/charts";
import { readDashboard } from "@/lib/statistics/dashboard";
import { blocFigures } from "@/lib/statistics/queries";
import { type ExportColumn, type ExportTable, inOneBatch } from "./export-table";
import type { Words } from "./words";

export type ChartRow = {
  label: string;
  values: readonly (number | null)[];
  note: string | null;
  /** The heading the row stands under. */
  group: string | null;
};

/** The figures of a chart, a row for each bar; null for a word that is no chart, or one without figures. */
export async function openChartExport(
  db: ScopedDb,
  viewer: Viewer,
  params: URLSearchParams,
  words: Words,
): Promise<ExportTable<ChartRow> | null> {
  const id = chartIds.find((chart) => chart === params.get("chart"));
  if (!id) return null;
  const { on: asOf, by } = readDashboard(Object.fromEntries(params), viewer.today);
  const on = asOf < viewer.today ? asOf : null;
  const figures = await blocFigures(db, viewer, asOf);
  const chart = prepareChart(id, figures, { ...words, today: asOf, on, here: "" }, by);
  if (!chart) return null;
  const rows = rowsOf(chart);
  return {
    title: chart.title,
    filters: [],
    asOf,
    columns: columnsOf(chart),
    total: rows.length,
    rows: inOneBatch(rows),
  };
}

type Chart = BarsModel | SeriesModel | MatrixModel;

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
