import { describe, expect, it } from "vitest";
import { continuesOfficialCode, hasOfficialCodeShape } from "./official-code";

describe("hasOfficialCodeShape", () => {
  it.each([
    ["BASE_COMMITTEE", "38.168.053", true],
    ["BASE_CELL", "38.168.053", true],
    ["BASE_COMMITTEE", "38.168", false],
    ["BASE_COMMITTEE", "38.168.053.000.001", false],
    ["CELL", "38.168.053.000.001", true],
    ["CELL", "38.168.053.002.001", true],
    ["CELL", "38.168.053.000.000", false],
    ["CELL", "38168053000001", false],
    ["PART_COMMITTEE", "38.168.053.002.000", true],
    ["PART_COMMITTEE", "38.168.053.000.000", false],
    ["PART_COMMITTEE", "38.168.053.002.001", false],
  ] as const)("%s %s: %s", (kind, code, expected) => {
    expect(hasOfficialCodeShape(kind, code)).toBe(expected);
  });
});

describe("continuesOfficialCode", () => {
  it.each([
    ["38.168.053", "38.168", true],
    ["38.169.053", "38.168", false],
    ["38.168.053.000.001", "38.168.053", true],
    ["38.168.054.000.001", "38.168.053", false],
    ["38.168.053.002.001", "38.168.053.002.000", true],
    ["38.168.053.000.001", "38.168.053.002.000", false],
    ["38.168.0531", "38.168.053", false],
    ["38.168.053", null, true],
  ])("%s under %s: %s", (code, above, expected) => {
    expect(continuesOfficialCode(code, above)).toBe(expected);
  });
});
