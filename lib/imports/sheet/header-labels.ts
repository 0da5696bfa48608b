import type { Merge, Row } from "@/lib/spreadsheet/workbook";
import { normalizeText } from "@/lib/text/normalize";
import { cellText } from "./cell-text";

/** The words above one column from top to bottom: ["Ngày sinh", "Nam"]. */
export type LabelPath = readonly string[];

/** The headings of each column over the given rows; a merged heading belongs to every column under it. */
export function headerLabels(rows: readonly Row[], merges: readonly Merge[]): readonly LabelPath[] {
  const width = Math.max(
    0,
    ...rows.map(({ cells }) => cells.length),
    ...merges.map(({ right }) => right + 1),
  );
  return Array.from({ length: width }, (_, column) => pathOf(column, rows, merges));
}

function pathOf(column: number, rows: readonly Row[], merges: readonly Merge[]): LabelPath {
  const path: string[] = [];
  for (const [index, row] of rows.entries()) {
    const merge = merges.find(
      ({ top, bottom, left, right }) =>
        top <= row.number && row.number <= bottom && left <= column && column <= right,
    );
    // A heading merged downwards is said once.
    if (merge && merge.top < row.number) continue;
    const label = labelAt(row, merge?.left ?? column) || inheritedLabel(column, index, rows);
    if (label !== "" && label !== path.at(-1)) path.push(label);
  }
  return path;
}

/** Without merged cells a group heading stands over its first column only, the others have just their own. */
function inheritedLabel(column: number, index: number, rows: readonly Row[]): string {
  const row = rows[index];
  const below = rows[index + 1];
  if (!row || !below || labelAt(below, column) === "") return "";
  for (let left = column - 1; left >= 0 && labelAt(below, left) !== ""; left -= 1) {
    const label = labelAt(row, left);
    if (label !== "") return label;
  }
  return "";
}

function labelAt(row: Row, column: number): string {
  return normalizeText(cellText(row.cells[column]));
}
