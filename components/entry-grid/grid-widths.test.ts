import { expect, test } from "vitest";
import { gridWidths } from "./grid-widths";

test.each([
  ["empty cells are as wide as a date", ["", ""], null, 9],
  ["the longest text decides", ["An", "Nguyễn Thị Ánh"], null, 15],
  ["of lines in one cell, the longest line", ["Trưởng phòng\nBí thư chi bộ"], null, 14],
  ["a note of the heading has its room", ["x"], "Số thẻ đảng viên", 19],
  ["nothing is wider than a name may be", ["x".repeat(500)], null, 30],
])("%s", (_, texts, note, width) => {
  expect(
    gridWidths(
      texts.map((text) => [text]),
      [note],
    ),
  ).toEqual([width]);
});
