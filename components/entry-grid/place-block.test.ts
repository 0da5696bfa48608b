import { describe, expect, test } from "vitest";
import type { TextRows } from "@/lib/spreadsheet/csv/write-tsv";
import { onlyCell } from "./block";
import { gridLimits, pasteBlock } from "./place-block";

const blank = (rows: number, columns: number): TextRows =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => ""));
const cell = (row: number, column: number) => onlyCell({ row, column });

function paste(cells: TextRows, pasted: TextRows, selection: Parameters<typeof pasteBlock>[2]) {
  const placed = pasteBlock(cells, pasted, selection);
  if ("refusal" in placed) throw new Error(placed.refusal);
  return placed;
}

describe("pasting", () => {
  test("fills from the cell under the cursor and leaves the rest", () => {
    const { cells, selection } = paste(
      [
        ["a", "b", "c"],
        ["d", "e", "f"],
        ["", "", ""],
        ["", "", ""],
      ],
      [
        ["1", "2"],
        ["", "4"],
      ],
      cell(0, 1),
    );
    expect(cells).toEqual([
      ["a", "1", "2"],
      ["d", "", "4"],
      ["", "", ""],
      ["", "", ""],
    ]);
    expect(selection).toEqual({ anchor: { row: 1, column: 2 }, cursor: { row: 0, column: 1 } });
  });

  test("grows downwards and to the right, with two rows to go on", () => {
    const { cells } = paste(
      blank(2, 2),
      [
        ["1", "2"],
        ["3", "4"],
        ["5", "6"],
      ],
      cell(1, 1),
    );
    expect(cells).toEqual([
      ["", "", ""],
      ["", "1", "2"],
      ["", "3", "4"],
      ["", "5", "6"],
      ["", "", ""],
      ["", "", ""],
    ]);
  });

  test("of whole rows, thousands of empty cells wide, needs no more room than their texts", () => {
    const wide = [["An", "1980", ...Array.from({ length: 16_382 }, () => "")]];
    const { cells } = paste(blank(4, 3), wide, cell(1, 0));
    expect(cells.map(({ length }) => length)).toEqual([3, 3, 3, 3]);
    expect(cells[1]).toEqual(["An", "1980", ""]);
  });

  test("of one cell fills the whole block, of more does not repeat", () => {
    const block = { anchor: { row: 2, column: 1 }, cursor: { row: 1, column: 0 } };
    expect(paste(blank(5, 2), [["Kinh"]], block).cells).toEqual([
      ["", ""],
      ["Kinh", "Kinh"],
      ["Kinh", "Kinh"],
      ["", ""],
      ["", ""],
    ]);
    expect(paste(blank(5, 2), [["Kinh", "Không"]], block).cells[2]).toEqual(["", ""]);
  });

  test("of nothing changes nothing", () => {
    const cells = blank(3, 2);
    expect(paste(cells, [], cell(1, 1))).toEqual({ cells, selection: cell(1, 1) });
  });

  test.each([
    ["more rows", gridLimits.rows, 1, "TOO_MANY_ROWS"],
    ["more columns", 1, gridLimits.columns, "TOO_MANY_COLUMNS"],
  ])("of %s than the grid takes is refused whole", (_, rows, columns, refusal) => {
    const many = Array.from({ length: rows }, () => Array.from({ length: columns }, () => "x"));
    expect(pasteBlock(blank(3, 2), many, cell(1, 1))).toEqual({ refusal });
    expect(pasteBlock(blank(3, 2), many, cell(0, 0))).toHaveProperty("cells");
  });
});
