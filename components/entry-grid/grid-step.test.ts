import { describe, expect, test } from "vitest";
import type { Position } from "./block";
import { gridStep } from "./grid-step";

const size = { rows: 5, columns: 4, page: 3 };
const at = (text: string): Position => ({ row: Number(text[0]), column: Number(text[1]) });
const stroke = (keys: string) => {
  const parts = keys.split("+");
  return {
    key: parts.at(-1) ?? "",
    isShift: parts.includes("Shift"),
    isCtrl: parts.includes("Ctrl"),
  };
};
const step = (keys: string, from: string, home = 0) => gridStep(stroke(keys), at(from), home, size);

describe("a key leads from cell to cell", () => {
  test.each([
    ["ArrowRight", "10", "11"],
    ["ArrowRight", "13", "13"],
    ["ArrowLeft", "10", "10"],
    ["ArrowDown", "12", "22"],
    ["ArrowDown", "42", "42"],
    ["ArrowUp", "02", "02"],
    ["PageDown", "12", "42"],
    ["PageUp", "42", "12"],
    ["Home", "23", "20"],
    ["End", "20", "23"],
    ["Ctrl+Home", "23", "00"],
    ["Ctrl+End", "10", "43"],
    ["Tab", "12", "13"],
    ["Tab", "13", "20"],
    ["Shift+Tab", "20", "13"],
    ["Shift+Enter", "22", "10"],
    ["Shift+Enter", "02", "00"],
    ["Enter", "22", "30"],
  ])("%s from %s to %s", (keys, from, to) => {
    expect(step(keys, from)?.to).toEqual(at(to));
  });

  test.each(["a", "F2", "Ctrl+ArrowDown", "Ctrl+ArrowLeft", "Ctrl+Enter", "Escape", "Delete"])(
    "%s does not move",
    (keys) => {
      expect(step(keys, "22")).toBeNull();
    },
  );

  test("Tab leaves the grid behind its last cell and before its first", () => {
    expect(step("Tab", "43")).toBeNull();
    expect(step("Shift+Tab", "00")).toBeNull();
  });

  test("Enter in the last row asks for one more", () => {
    expect(step("Enter", "42", 1)?.to).toEqual({ row: 5, column: 1 });
  });
});

test("Shift takes cells into the block, but with Tab and Enter it is the way back", () => {
  expect(step("Shift+ArrowDown", "11")?.isExtending).toBe(true);
  expect(step("Shift+Home", "12")?.isExtending).toBe(true);
  expect(step("ArrowDown", "11")?.isExtending).toBe(false);
  expect(step("Shift+Tab", "11")?.isExtending).toBe(false);
  expect(step("Shift+Enter", "11")?.isExtending).toBe(false);
});

test("only Tab goes along a row of entries", () => {
  expect(step("Tab", "11")?.isAlongRow).toBe(true);
  for (const keys of ["ArrowRight", "Enter", "Home"]) expect(step(keys, "11")?.isAlongRow).toBe(false);
});
