import { expect, test } from "vitest";
import { narrowCampaigns } from "./narrow-campaigns";
import { testCampaign } from "./test-campaign";

const campaign = testCampaign("c", {}, [
  ["A", "REPORTED", 100],
  ["B", "REPORTED", 50],
]);
const codes = (type: "5" | "4" | null, unit: string | null, base: string | null = null) => {
  const place =
    unit === null
      ? null
      : { code: unit, name: unit, base: base === null ? null : { code: base, name: base }, scope: null };
  return narrowCampaigns([campaign], { type, unit }, place).map(({ units, totals }) => [
    units.map(({ code }) => code),
    totals.membersRatePercent,
  ]);
};

test("without a filter every unit is there", () => {
  expect(codes(null, null)).toEqual([[["A", "B"], 75]]);
});

test("a type or an organisation leaves its units, with the rate of their own persons", () => {
  expect(codes("5", null)).toEqual([[["A", "B"], 75]]);
  expect(codes("4", null)).toEqual([[[], null]]);
  expect(codes(null, "B")).toEqual([[["B"], 50]]);
});

test("a cell stands for its base organisation", () => {
  expect(codes(null, "A.01", "A")).toEqual([[["A"], 100]]);
});
