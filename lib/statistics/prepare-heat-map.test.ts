import { describe, expect, test } from "vitest";
import { prepareHeatMap } from "./prepare-heat-map";
import { testCampaign } from "./test-campaign";
import { testWords } from "./test-words";

const winter = testCampaign("winter", { startsOn: "2020-12-01", reportDueOn: "2020-12-20" }, [
  ["A", "CONFIRMED", 100],
  ["B", "CONFIRMED", 94],
  ["OLD", "CONFIRMED", 40],
]);
const spring = testCampaign("spring", { endsOn: "2021-04-10", reportDueOn: "2021-04-20" }, [
  ["A", "IN_PROGRESS", 80],
  ["B", "NOT_STARTED", null],
  ["C", "REPORTED", 84.9],
]);
const model = prepareHeatMap([spring, winter], testWords());

describe("the heat map", () => {
  test("has a column for each campaign, the oldest to the left, and a row for each unit of any of them", () => {
    expect(model.columns.map(({ id, shortLabel, note }) => [id, shortLabel, note])).toEqual([
      ["winter", "12/2020", "Ngưỡng 95,0\u00a0%"],
      ["spring", "03/2021", "Ngưỡng 95,0\u00a0%"],
    ]);
    expect(model.rows.map(({ id }) => id)).toEqual(["A", "B", "OLD", "C"]);
  });

  test.each([
    ["A", ["reached", "open"], [100, 80]],
    ["B", ["low", "gap"], [94, null]],
    ["C", ["outside", "lowest"], [null, 84.9]],
    ["OLD", ["lowest", "outside"], [40, null]],
  ])("paints %s as %j", (code, tones, values) => {
    const row = model.rows.find(({ id }) => id === code);
    expect(row?.cells.map(({ tone }) => tone)).toEqual(tones);
    expect(row?.cells.map(({ value }) => value)).toEqual(values);
  });

  test("leads from a cell to the unit's page, and from none where the unit is not part of the campaign", () => {
    expect(model.rows[3]?.cells.map(({ href }) => href)).toEqual([undefined, "/study/spring/units/c"]);
  });

  test("explains the tones in use and no others, and counts the gaps", () => {
    expect(model.tones.map(({ tone }) => tone)).toEqual([
      "reached",
      "open",
      "low",
      "lowest",
      "gap",
      "outside",
    ]);
    expect(prepareHeatMap([winter], testWords()).tones.map(({ tone }) => tone)).toEqual([
      "reached",
      "low",
      "lowest",
    ]);
    expect(model.why?.missing).toMatch(/^1 ô chưa có số liệu, 2 ô/);
  });

  test("closes with the rate of all persons, never the mean of the units", () => {
    expect(model.whole.values).toEqual([winter.totals.membersRatePercent, spring.totals.membersRatePercent]);
    const uneven = testCampaign("uneven", {}, [
      ["A", "CONFIRMED", 100, 10_000],
      ["B", "CONFIRMED", 50],
    ]);
    expect(prepareHeatMap([uneven], testWords()).whole.values).toEqual([95.4]);
  });
});
