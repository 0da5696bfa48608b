import { expect, test } from "vitest";
import type { StudyStatus } from "./terms";
import { campaignTotals, judgeUnit, type StudyUnitFigures } from "./unit-participation";

const campaign = {
  startsOn: "2021-03-01",
  endsOn: "2021-03-20",
  reportDueOn: "2021-03-22",
  status: "OPEN",
  thresholdPercent: 95,
} as const;

const blank = { summoned: 0, present: 0, madeUp: 0 };

test("a campaign's rates are over persons, not an average of its units' rates", () => {
  const units = [
    {
      status: "CONFIRMED",
      members: { summoned: 900, present: 900, madeUp: 0 },
      everyone: { summoned: 1_000, present: 990, madeUp: 0 },
    },
    {
      status: "REPORTED",
      members: { summoned: 100, present: 40, madeUp: 10 },
      everyone: { summoned: 100, present: 40, madeUp: 10 },
    },
    { status: "PLANNED", members: blank, everyone: blank },
  ] as const;
  const totals = campaignTotals(units.map((given) => judgeUnit(unit(given), campaign, "2021-03-23")));
  expect(totals).toEqual({
    units: 3,
    organised: 2,
    reported: 2,
    late: 1,
    below: 1,
    withNumbers: 2,
    members: { summoned: 1_000, present: 940, madeUp: 10 },
    everyone: { summoned: 1_100, present: 1_030, madeUp: 10 },
    membersRatePercent: 95,
    overallRatePercent: 94.5,
  });
});

test("a unit without numbers has no rate and is not below", () => {
  const judged = judgeUnit(
    unit({ status: "NOT_STARTED", members: blank, everyone: blank }),
    campaign,
    "2021-03-10",
  );
  expect(judged).toMatchObject({
    membersRatePercent: null,
    overallRatePercent: null,
    below: false,
    late: false,
  });
});

test.each<[StudyStatus, string, boolean]>([
  ["IN_PROGRESS", "2021-03-20", false],
  ["IN_PROGRESS", "2021-03-21", true],
  ["STUDIED", "2021-03-10", true],
  ["RETURNED", "2021-03-10", true],
  ["CONFIRMED", "2021-03-10", true],
])("a rate of 94 %% of a unit that is %s on %s is below: %s", (status, today, below) => {
  const members = { summoned: 100, present: 94, madeUp: 0 };
  expect(judgeUnit(unit({ status, members, everyone: members }), campaign, today).below).toBe(below);
});

test("an empty campaign has no rate", () => {
  expect(campaignTotals([])).toMatchObject({ units: 0, membersRatePercent: null, overallRatePercent: null });
});

function unit(given: Pick<StudyUnitFigures, "status" | "members" | "everyone">): StudyUnitFigures {
  return {
    unitId: "unit",
    campaignId: "campaign",
    organizationId: "organization",
    code: "SCT",
    shortName: "SCT",
    name: "Sở Công Thương",
    searchKey: "so cong thuong",
    position: 0,
    typeCode: "5",
    reportedOn: null,
    sessionCount: 0,
    ...given,
  };
}
