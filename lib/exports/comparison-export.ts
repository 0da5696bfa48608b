import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import type { ScopedDb } from "@/lib/db/with-scope";
import { readComparison } from "@/lib/statistics/comparison";
import { searchOf } from "@/lib/statistics/dashboard-filter";
import { type ComparedSide, readSides } from "@/lib/statistics/get-comparison";
import { type ComparedFigure, prepareComparison, sideName } from "@/lib/statistics/prepare-comparison";
import { sharePercent } from "@/lib/statistics/share-percent";
import { describeMemberFilters } from "./describe-member-filters";
import { type ExportColumn, type ExportTable, inOneBatch } from "./export-table";
import type { Words } from "./words";

type Line = {
  section: string;
  /** Whether the rows of the section add up to everybody, so that each has a share. */
  addsUp: boolean;
  label: string;
  figures: readonly [ComparedFigure, ComparedFigure];
  difference: number;
};

/** Two days or two organisations as the page sets them side by side; null when one is not in the viewer's scope. */
export async function openComparisonExport(
  db: ScopedDb,
  viewer: Viewer,
  params: URLSearchParams,
  words: Words,
): Promise<ExportTable<Line> | null> {
  const sides = await readSides(db, viewer, readComparison(Object.fromEntries(params), viewer));
  if (!sides) return null;
  const { t } = words;
  const [{ on, filter }] = sides;
  const rows = prepareComparison(sides, { ...words, today: viewer.today, viewer }).flatMap(
    ({ title, addsUp, rows }) =>
      rows.map(
        ({ label, left, right, difference }): Line => ({
          section: title,
          addsUp,
          label,
          figures: [left, right],
          difference,
        }),
      ),
  );
  return {
    title: t("statistics.compare.title"),
    // The organisations stand above their columns.
    filters: describeMemberFilters(searchOf({ ...filter, unit: null }, null), null, words),
    asOf: on,
    columns: [
      {
        id: "section",
        header: t("statistics.compare.section"),
        width: 34,
        kind: "text",
        value: ({ section }) => section,
      },
      {
        id: "label",
        header: t("statistics.compare.figure"),
        width: 40,
        kind: "text",
        value: ({ label }) => label,
      },
      ...sides.flatMap((side, place) =>
        sideColumns(side, place, sideName(side, viewer.organization.name), words),
      ),
      {
        id: "difference",
        header: t("statistics.compare.difference"),
        width: 14,
        kind: "number",
        value: ({ difference }) => difference,
      },
    ],
    total: rows.length,
    rows: inOneBatch(rows),
  };
}

function sideColumns(
  { figures: { members } }: ComparedSide,
  place: number,
  name: string,
  { t }: Words,
): ExportColumn<Line>[] {
  const figureOf = ({ figures }: Line) => figures[place]?.value ?? 0;
  return [
    { id: `value${place}`, header: name, width: 24, kind: "number", value: figureOf },
    {
      id: `share${place}`,
      header: t("statistics.compare.share", { name }),
      width: 24,
      kind: "percent",
      value: (line) => (line.addsUp ? sharePercent(figureOf(line), members) : null),
    },
  ];
}
