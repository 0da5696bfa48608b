import type { TextRows } from "@/lib/spreadsheet/csv/write-tsv";
import type { ReadHeading } from "../sheet/find-header";
import { labelKey } from "../sheet/label-key";
import { type GridHeadings, headingsOf } from "./headings-of";

/** What to put where, and into which cells, instead of pasting at the cursor; `count` is without the headings. */
export type Arranged = {
  readonly cells: TextRows;
  readonly block: TextRows;
  readonly row: number;
  readonly count: number;
};

/** Above the headings of a list stand titles, of a few words in one or two places. */
const mostWordsOfTitle = 2;

/**
 * Where rows go that were copied with their headings: into an empty grid as they are, headings and all, so that every column
 * keeps its letter; else below the rows already there, each column under the one of the same meaning, and those the grid does not
 * have yet behind the last one. Null when the block brings no headings.
 */
export function arrangeByHeadings(
  grid: TextRows,
  block: TextRows,
  readHeading: ReadHeading<string>,
): Arranged | null {
  const found = headingsOf(block, readHeading);
  if (!found || block.slice(0, found.firstRow).some((row) => wordsIn(row) > mostWordsOfTitle)) return null;
  const own = headingsOf(grid, readHeading);
  const filledTo = grid.findLastIndex((row) => wordsIn(row) > 0) + 1;
  if (!own || filledTo <= own.dataRow)
    return { cells: grid.map(() => []), block, row: 0, count: filledRows(block.slice(found.dataRow)) };
  const { places, labels } = placesIn(own, found, block.slice(found.dataRow));
  const width = own.columns.length + labels.length;
  const cells = grid.map((row, index) => [
    ...row,
    ...labels.map((label) => (index === own.lastRow ? label : "")),
  ]);
  const rows = block.slice(found.dataRow).map((row) => {
    const texts = Array.from({ length: width }, () => "");
    for (const [from, to] of places) texts[to] = row[from] ?? "";
    return texts;
  });
  return { cells, block: rows, row: filledTo, count: filledRows(rows) };
}

/** For each pasted column its place in the grid, and the headings of those that come behind. */
function placesIn(own: GridHeadings, found: GridHeadings, rows: TextRows) {
  const places = new Map<number, number>();
  const taken = new Set<number>();
  const labels: string[] = [];
  for (const [from, { column, label }] of found.columns.entries()) {
    const known = own.columns.findIndex(
      (one, index) =>
        !taken.has(index) &&
        (column === null ? label !== "" && labelKey(one.label) === labelKey(label) : one.column === column),
    );
    if (known < 0 && rows.every((row) => (row[from] ?? "").trim() === "")) continue;
    const to = known >= 0 ? known : own.columns.length + labels.push(label) - 1;
    taken.add(to);
    places.set(from, to);
  }
  return { places, labels };
}

function wordsIn(row: readonly string[]): number {
  return row.filter((text) => text.trim() !== "").length;
}

function filledRows(rows: TextRows): number {
  return rows.filter((row) => wordsIn(row) > 0).length;
}
