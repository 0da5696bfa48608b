import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { ScopedDb } from "@/lib/db/with-scope";
import { loadOverviewSearch } from "@/lib/study/load-search";
import { type Matrix, type MatrixCampaign, type MatrixCell, matrixOf } from "@/lib/study/matrix";
import { campaignsInScope } from "@/lib/study/queries";
import { describeStudyFilters } from "./describe-study-filters";
import { type ExportColumn, type ExportTable, inOneBatch } from "./export-table";
import type { Words } from "./words";

type Line = Matrix["rows"][number];

/** The units by campaigns as the overview shows them under its filters: of each campaign the state, the rate and the days late. */
export async function openMatrixExport(
  db: ScopedDb,
  viewer: Viewer,
  params: URLSearchParams,
  words: Words,
): Promise<ExportTable<Line>> {
  const search = loadOverviewSearch(params);
  const { campaigns, rows } = matrixOf(await campaignsInScope(db, viewer), search);
  const { t } = words;
  return {
    title: t("study.overview.matrix"),
    filters: describeStudyFilters(search, words),
    asOf: viewer.today,
    columns: [
      {
        id: "unit",
        header: t("study.columns.unit"),
        width: 34,
        kind: "text",
        value: ({ shortName }) => shortName,
      },
      ...campaigns.flatMap((campaign, place) => columnsOf(campaign, place, words)),
    ],
    total: rows.length,
    rows: inOneBatch(rows),
  };
}

function columnsOf({ id, title }: MatrixCampaign, place: number, { t }: Words): ExportColumn<Line>[] {
  const cell =
    <Value>(value: (cell: MatrixCell) => Value) =>
    (line: Line) => {
      const found = line.cells[place];
      return found ? value(found) : null;
    };
  return [
    {
      id,
      header: `${title}: ${t("study.columns.state")}`,
      width: 22,
      kind: "text",
      value: cell(({ status, below }) =>
        [t(`study.statuses.${status}`), below && t("exports.studyReport.below")].filter(Boolean).join("; "),
      ),
    },
    {
      id,
      header: t("study.columns.membersRate"),
      width: 12,
      kind: "percent",
      value: cell(({ membersRatePercent }) => membersRatePercent),
    },
    {
      id,
      header: t("exports.study.lateDays"),
      width: 12,
      kind: "number",
      value: cell(({ lateness }) => lateness?.days ?? null),
    },
  ];
}
