import type { CellValue, Merge, Sheet, Workbook } from "@/lib/spreadsheet/workbook";

type Extras = {
  readonly merges?: readonly Merge[];
  readonly fonts?: readonly string[];
  readonly hiddenRows?: readonly number[];
};

/** A sheet as the reader would give it: row 1 is the first line; blank lines are left out. */
export function makeSheet(lines: readonly (readonly CellValue[])[], extras: Extras = {}): Sheet {
  const { merges = [], fonts = [], hiddenRows = [] } = extras;
  const rows = lines.flatMap((cells, index) => {
    const number = index + 1;
    return cells.some((value) => value !== null)
      ? [{ number, hidden: hiddenRows.includes(number), cells }]
      : [];
  });
  return { name: "Sheet1", hidden: false, rows, merges, fonts };
}

export function makeWorkbookOf(...lines: readonly (readonly CellValue[])[]): Workbook {
  return { sheets: [makeSheet(lines)] };
}
