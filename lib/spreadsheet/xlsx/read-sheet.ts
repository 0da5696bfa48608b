import { limits, type Spending } from "../limits";
import { SpreadsheetRefusal } from "../spreadsheet-refusal";
import type { CellValue, Merge, Row, Sheet } from "../workbook";
import { cellValue } from "./cell-value";
import { parsePart } from "./parse-part";
import type { Style } from "./read-styles";

/** What all sheets of a workbook draw on, and what they may still cost. */
export type Shared = {
  readonly strings: readonly string[];
  readonly styles: readonly Style[];
  readonly from1904: boolean;
  readonly spent: Spending;
};

export type OpenCell = { column: number; type: string; style: number; text: string };

/**
 * Reads one worksheet. Blank cells and rows cost nothing, however many there are; a value beyond
 * the last column taken is refused, not dropped.
 */
export async function readSheet(
  bytes: AsyncIterable<Buffer>,
  shared: Shared,
): Promise<Pick<Sheet, "rows" | "merges" | "fonts">> {
  const rows: Row[] = [];
  const merges: Merge[] = [];
  const fonts = new Set<string>();
  let rowNumber = 0;
  let hidden = false;
  let cells: CellValue[] = [];
  let column = -1;
  let cell: OpenCell | null = null;
  let inValue = false;

  await parsePart(bytes, {
    open(name, attribute) {
      if (name === "row") {
        rowNumber = nextRow(rowNumber, attribute("r"));
        hidden = isTrue(attribute("hidden"));
        cells = [];
        column = -1;
      } else if (name === "c") {
        column = columnOf(attribute("r")) ?? column + 1;
        cell = { column, type: attribute("t") ?? "n", style: Number(attribute("s") ?? 0), text: "" };
      } else if (name === "v" || name === "t") inValue = cell !== null;
      else if (name === "mergeCell") addMerge(merges, attribute("ref"));
    },
    close(name) {
      if (name === "v" || name === "t") inValue = false;
      else if (name === "c" && cell) {
        place(cell);
        cell = null;
      } else if (name === "row" && cells.length > 0) {
        shared.spent.row();
        rows.push({ number: rowNumber, hidden, cells });
      }
    },
    text(text) {
      if (inValue && cell) cell.text += text;
    },
  });
  return { rows, merges, fonts: [...fonts] };

  function place(closed: OpenCell): void {
    const value = cellValue(closed, shared);
    if (value === null) return;
    shared.spent.column(closed.column, rowNumber);
    shared.spent.cell(value);
    while (cells.length < closed.column) cells.push(null);
    cells[closed.column] = value;
    const font = typeof value === "string" ? shared.styles[closed.style]?.font : undefined;
    if (font) fonts.add(font);
  }
}

function nextRow(previous: number, written: string | undefined): number {
  const number = written === undefined ? previous + 1 : Number(written);
  if (!Number.isInteger(number) || number <= previous) throw new SpreadsheetRefusal("BROKEN");
  return number;
}

/** 0-based, of "AB12". */
function columnOf(address: string | undefined): number | null {
  if (address === undefined) return null;
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(address)?.[0] ?? "")
    column = column * 26 + letter.charCodeAt(0) - 64;
  if (column === 0) throw new SpreadsheetRefusal("BROKEN");
  return column - 1;
}

/** `ref` is "C7:D7". */
function addMerge(merges: Merge[], ref: string | undefined): void {
  const [from, to] = (ref ?? "").split(":");
  if (!from || !to) return;
  if (merges.length >= limits.merges) throw new SpreadsheetRefusal("TOO_COMPLEX");
  merges.push({
    top: rowOf(from),
    bottom: rowOf(to),
    left: columnOf(from) ?? 0,
    right: columnOf(to) ?? 0,
  });
}

function rowOf(address: string): number {
  return Number(/\d+$/.exec(address)?.[0] ?? 0);
}

function isTrue(flag: string | undefined): boolean {
  return flag === "1" || flag === "true";
}
