import "server-only";
import type { BarsModel, ChartFormat, SeriesModel } from "@/components/charts/chart-model";
import type { Viewer } from "@/lib/auth/viewer";
import { asOfDate, loadDay } from "@/lib/dates/as-of";
import type { ScopedDb } from "@/lib/db/with-scope";
import { chartIds, prepareChart } from "@/lib/statistics/charts";
import { blocFigures } from "@/lib/statistics/queries";
import { type ExportColumn, type ExportTable, inOneBatch } from "./export-table";
import type { Words } from "./words";

export type ChartRow = { label: string; values: readonly (number | null)[]; note: string | null };

/** The figures of a chart, a row for each bar; null for a word that is no chart, or one without figures. */
export async function openChartExport(
  db: ScopedDb,
  viewer: Viewer,
  params: URLSearchParams,
  words: Words,
): Promise<ExportTable<ChartRow> | null> {
  const id = chartIds.find((chart) => chart === params.get("chart"));
  if (!id) return null;
  const asOf = asOfDate(loadDay(params).on, viewer.today);
  const on = asOf < viewer.today ? asOf : null;
  const chart = prepareChart(id, await blocFigures(db, viewer, asOf), { ...words, today: asOf, on });
  if (!chart) return null;
  const rows = "bars" in chart ? barRows(chart) : seriesRows(chart);
  return {
    title: chart.title,
    filters: [],
    asOf,
    columns: "bars" in chart ? barColumns(chart) : seriesColumns(chart),
    total: rows.length,
    rows: inOneBatch(rows),
  };
}

function barRows({ bars }: BarsModel): ChartRow[] {
  return bars.map(({ label, value, note = null }) => ({ label, values: [value], note }));
}

function barColumns({ labelHeader, valueHeader, noteHeader, format }: BarsModel): ExportColumn<ChartRow>[] {
  const columns = [labelColumn(labelHeader), valueColumn(valueHeader, 0, format)];
  if (noteHeader === undefined) return columns;
  return [...columns, { id: "note", header: noteHeader, width: 24, kind: "text", value: ({ note }) => note }];
}

function seriesRows({ categories }: SeriesModel): ChartRow[] {
  return categories.map(({ label, values }) => ({ label, values, note: null }));
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
