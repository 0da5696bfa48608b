import { expect, test } from "vitest";
import { barsMax } from "./bars-max";
import type { BarsModel } from "./chart-model";
import { sum } from "./sum";

const model: BarsModel = {
  title: "",
  subtitle: "",
  labelHeader: "",
  valueHeader: "",
  format: "integer",
  bars: [{ id: "a", label: "A", value: null }],
};

test("the axis ends at the greatest figure or the threshold, whichever is further", () => {
  expect(barsMax({ ...model, bars: [{ id: "a", label: "A", value: 12 }] })).toBe(12);
  expect(barsMax({ ...model, threshold: { value: 20, label: "" } })).toBe(20);
});

test("an axis without figures still has a length", () => {
  expect(barsMax(model)).toBe(1);
});

test("a sum of nothing known is unknown", () => {
  expect(sum([null, null])).toBeNull();
  expect(sum([null, 0])).toBe(0);
});
