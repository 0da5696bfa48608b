import { describe, expect, test } from "vitest";
import { type Campaign, judgeUnit, type StudyUnitFigures } from "@/lib/study/unit-participation";
import { prepareParticipation } from "./prepare-participation";
import { testCampaign } from "./test-campaign";
import { testWords } from "./test-words";

const campaign: Campaign = {
  id: "c1",
  title: "Học tập Nghị quyết",
  planNumber: null,
  planOn: null,
  startsOn: "2021-03-01",
  endsOn: "2021-03-18",
  reportDueOn: "2021-03-20",
  status: "OPEN",
  thresholdPercent: 95,
  audiences: ["MEMBERS"],
  modes: [],
  products: [],
  speakers: [],
  documents: [],
  version: 1,
};

function unit(code: string, status: StudyUnitFigures["status"], present: number, summoned = 100) {
  const members = { summoned, present, madeUp: 0 };
  return judgeUnit(
    {
      unitId: code,
      campaignId: "c1",
      organizationId: code,
      code,
      shortName: code,
      name: `Đảng bộ ${code}`,
      typeCode: "5",
      searchKey: code,
      position: 1,
      status,
      reportedOn: null,
      sessionCount: 1,
      members,
      everyone: members,
    },
    campaign,
    testWords().today,
  );
}

const reported = "REPORTED";

describe("the chart of participation", () => {
  const units = [
    unit("FULL", reported, 100),
    unit("GOOD", reported, 96),
    unit("LOW", reported, 90),
    unit("LOWEST", reported, 80),
    unit("LATE-GOOD", "STUDIED", 97),
    unit("LATE-LOW", "IN_PROGRESS", 50),
    unit("LATE-NONE", "NOT_STARTED", 0, 0),
    unit("NONE", reported, 0, 0),
  ];
  const model = prepareParticipation({ campaign, units }, testWords());

  test("asks late units first, then those below the threshold, then those without a figure", () => {
    expect(model.bars.map(({ id }) => id)).toEqual([
      "LATE-NONE",
      "LATE-LOW",
      "LATE-GOOD",
      "LOWEST",
      "LOW",
      "NONE",
      "GOOD",
      "FULL",
    ]);
  });

  test("keeps the only red for units below the threshold, and says lateness in words", () => {
    const bars = new Map(model.bars.map((bar) => [bar.id, bar]));
    expect(bars.get("LOW")).toMatchObject({ tone: "bad", value: 90, note: "90 / 100" });
    expect(bars.get("LATE-LOW")).toMatchObject({ tone: "bad", note: "50 / 100 · trễ 5 ngày" });
    expect(bars.get("LATE-GOOD")).toMatchObject({ tone: "warn", note: "97 / 100 · trễ 5 ngày" });
    expect(bars.get("GOOD")).toMatchObject({ tone: "normal", href: "/study/c1/units/good" });
  });

  test("leaves a gap where nothing was entered, never a bar of zero", () => {
    expect(model.bars.filter(({ value }) => value === null).map(({ id }) => id)).toEqual([
      "LATE-NONE",
      "NONE",
    ]);
  });

  test("says what, for whom, as of when, and labels the threshold", () => {
    expect(model.subtitle).toContain("Học tập Nghị quyết · 8 tổ chức cơ sở đảng · đến 25/03/2021");
    expect(model.threshold).toEqual({ value: 95, label: "Ngưỡng 95,0\u00a0%" });
    expect(model.max).toBe(100);
  });
});

describe("participation in groups", () => {
  const { campaign: grouped, units } = testCampaign(
    "c",
    { endsOn: "2021-04-10", reportDueOn: "2021-04-20" },
    [
      ["B", "REPORTED", 90],
      ["A", "IN_PROGRESS", 50],
      ["C", "REPORTED", 100],
      ["D", "NOT_STARTED", null],
    ],
  );
  const shape = (by: "status" | "type" | "urgency") =>
    prepareParticipation({ campaign: grouped, units }, testWords(), by).bars.map(({ id, group }) => [
      id,
      group,
    ]);

  test("stands under the steps of the path, each with its units and their rate together", () => {
    expect(shape("status")).toEqual([
      ["D", "Chưa triển khai · 1 đơn vị · —"],
      ["A", "Đang tổ chức · 1 đơn vị · 50,0\u00a0%"],
      ["B", "Đã báo cáo · 2 đơn vị · 95,0\u00a0%"],
      ["C", "Đã báo cáo · 2 đơn vị · 95,0\u00a0%"],
    ]);
  });

  test("loses no unit, whichever way it is grouped", () => {
    for (const by of ["status", "type", "urgency"] as const) {
      expect(
        shape(by)
          .map(([id]) => id)
          .toSorted(),
      ).toEqual(["A", "B", "C", "D"]);
    }
    expect(shape("urgency").every(([, group]) => group === undefined)).toBe(true);
  });
});
