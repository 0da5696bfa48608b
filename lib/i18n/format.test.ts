import { expect, test } from "vitest";
import { formatChange, formatDecimal, formatInteger, formatPercent } from "./format";
import { formatClockTime } from "./format-time";

test("counts are grouped as the language does", () => {
  expect(formatInteger(9145, "vi")).toBe("9.145");
  expect(formatInteger(9145, "en")).toBe("9,145");
});

test("percentages have one decimal; the Vietnamese sign stands apart and cannot break off", () => {
  expect(formatPercent(96.44, "vi")).toBe("96,4\u00a0%");
  expect(formatPercent(100, "vi")).toBe("100,0\u00a0%");
  expect(formatPercent(96.44, "en")).toBe("96.4%");
});

test("changes carry their sign, and no change carries none", () => {
  expect([12, -3, 0].map((value) => formatChange(value, "vi"))).toEqual(["+12", "−3", "0"]);
});

test("zero is a figure, unknown is a dash", () => {
  expect(formatInteger(0, "vi")).toBe("0");
  expect(formatDecimal(null, "vi")).toBe("—");
});

test("clock times are those of Hà Nội", () => {
  const instant = new Date("2021-03-25T18:05:00Z");
  expect(formatClockTime(instant)).toBe("01:05");
  expect(formatClockTime(instant, { withDate: true })).toBe("01:05 26/03/2021");
});
