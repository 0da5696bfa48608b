import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseClipboard } from "./parse-clipboard";
import { readTextFile } from "./read-text-file";
import { writeTsv } from "./write-tsv";

/** Everything that means something to a reader of delimited text, among letters. */
const text = fc.string({
  unit: fc.constantFrom("a", "Ễ", "0", "'", "=", "+", "-", "@", '"', "\t", "\n", ",", ";", " "),
  maxLength: 6,
});
const rows = (cell: fc.Arbitrary<string>) =>
  fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));

describe("what was copied", () => {
  test("is pasted cell by cell as it was", () => {
    fc.assert(
      fc.property(rows(text), (given) => {
        // A single empty cell is an empty text, and an empty text is nothing.
        fc.pre(given.some((cells) => cells.length > 1 || cells[0] !== ""));
        fc.pre(given.at(-1)?.join("\t") !== "");
        expect(parseClipboard(writeTsv(given))).toEqual(given);
      }),
    );
  });

  test.each([
    [
      "Excel's line break behind the last row",
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a program of another system",
      "a\tb\rc\td",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["lines in one cell", '"Lê Thị An\nBí thư"\t01\n', [["Lê Thị An\nBí thư", "01"]]],
    ["a tab in one cell", '"a\tb"\tc', [["a\tb", "c"]]],
    [
      "quotes Excel did not add",
      '"Ba" Nguyễn\t12"\n"Tư"\t""',
      [
        ['"Ba" Nguyễn', '12"'],
        ['"Tư"', '""'],
      ],
    ],
    [
      "a stray quote at the beginning of a cell",
      '"Ba\tNam\nTư\tNữ',
      [
        ['"Ba', "Nam"],
        ["Tư", "Nữ"],
      ],
    ],
    [
      "rows of different widths",
      "a\nb\tc\td",
      [
        ["a", "", ""],
        ["b", "c", "d"],
      ],
    ],
    [
      "an empty row in the middle",
      "a\tb\n\nc\td",
      [
        ["a", "b"],
        ["", ""],
        ["c", "d"],
      ],
    ],
    ["leading zeros and dates", "001234567890\t05/3/1965\n", [["001234567890", "05/3/1965"]]],
    ["one word", "Kinh", [["Kinh"]]],
    ["nothing", "", []],
  ])("%s", (_, given, cells) => {
    expect(parseClipboard(given)).toEqual(cells);
  });
});

test("a file that names its tabs is read back as what was typed, row by row", () => {
  fc.assert(
    fc.property(rows(text), (given) => {
      fc.pre(given.some((cells) => cells.slice(1).some((cell) => cell.trim() !== "")));
      const { sheets } = readTextFile(Buffer.from(`\uFEFFsep=\t\r\n${writeTsv(given)}`));
      const read = new Map(sheets[0]?.rows.map(({ number, cells }) => [number, cells]));
      for (const [index, cells] of given.entries()) {
        const found = read.get(index + 1) ?? [];
        expect(cells.map((_, column) => found[column] ?? "")).toEqual(
          cells.map((cell) => (cell.trim() === "" ? "" : cell)),
        );
      }
    }),
  );
});
