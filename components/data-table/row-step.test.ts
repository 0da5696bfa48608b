import { expect, test } from "vitest";
import { rowStep } from "./row-step";

const sight = { count: 50, page: 12 };

test.each([
  ["ArrowDown", 0, 1],
  ["ArrowDown", 49, 49],
  ["ArrowUp", 0, 0],
  ["PageDown", 3, 15],
  ["PageDown", 45, 49],
  ["PageUp", 5, 0],
  ["Home", 30, 0],
  ["End", 0, 49],
  ["ArrowRight", 3, null],
  ["a", 3, null],
])("%s from row %i leads to %j", (key, row, target) => {
  expect(rowStep(key, row, sight)).toBe(target);
});

test("there is one row to be on in a table of one", () => {
  for (const key of ["ArrowDown", "ArrowUp", "End", "PageDown"])
    expect(rowStep(key, 0, { count: 1, page: 12 })).toBe(0);
});
