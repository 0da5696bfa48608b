import { expect, test } from "vitest";
import { loadOverviewSearch } from "./load-search";
import { isOfYear, matrixOf, yearsOf } from "./matrix";
import type { CampaignStatus, StudyStatus } from "./terms";
import { type CampaignParticipation, campaignTotals, judgeUnit } from "./unit-participation";

const today = "2021-03-25";

const all = [
  campaign("draft", "DRAFT", "2021-05-01", []),
  campaign("spring", "OPEN", "2021-03-01", [
    ["STP", 2, "IN_PROGRESS", 90],
    ["SCT", 1, "NOT_STARTED", 0],
  ]),
  campaign("winter", "CLOSED", "2020-12-01", [
    ["OLD", 0, "CONFIRMED", 99],
    ["SCT", 1, "CONFIRMED", 98],
    ["STP", 2, "CONFIRMED", 94],
  ]),
];

test("units stand in the office's order, a campaign in each column, and a gap where a unit is not part of it", () => {
  expect(shape("")).toEqual({
    campaigns: ["spring", "winter"],
    rows: ["OLD: – CONFIRMED", "SCT: NOT_STARTED CONFIRMED", "STP: IN_PROGRESS CONFIRMED"],
  });
});

test.each<[string, string[]]>([
  ["late=1", ["SCT", "STP"]],
  ["below=1", ["STP"]],
  ["late=1&below=1", ["STP"]],
  ["q=sct", ["SCT"]],
  ["type=4", []],
  ["year=2020", ["OLD", "SCT", "STP"]],
  ["year=2020&late=1", []],
  ["year=2019", []],
])("%s shows %j", (query, codes) => {
  expect(shape(query).rows.map((row) => row.split(":")[0])).toEqual(codes);
});

test("years are those of the campaigns, the latest first", () => {
  expect(yearsOf(all)).toEqual(["2021", "2020"]);
  expect(isOfYear("2021-03-01", 2021)).toBe(true);
  expect(isOfYear("2021-03-01", 2020)).toBe(false);
});

function shape(query: string) {
  const matrix = matrixOf(all, loadOverviewSearch(new URLSearchParams(query)));
  return {
    campaigns: matrix.campaigns.map(({ id }) => id),
    rows: matrix.rows.map(
      ({ code, cells }) => `${code}: ${cells.map((cell) => cell?.status ?? "–").join(" ")}`,
    ),
  };
}

type Given = [code: string, position: number, status: StudyStatus, present: number];

function campaign(
  id: string,
  status: CampaignStatus,
  startsOn: string,
  given: readonly Given[],
): CampaignParticipation {
  const terms = { startsOn, endsOn: startsOn, reportDueOn: startsOn, status, thresholdPercent: 95 };
  const units = given.map(([code, position, state, present]) => {
    const members = { summoned: present === 0 ? 0 : 100, present, madeUp: 0 };
    const figures = {
      unitId: `${id}-${code}`,
      campaignId: id,
      organizationId: code,
      code,
      shortName: code,
      name: code,
      searchKey: code.toLowerCase(),
      position,
      typeCode: "5",
      status: state,
      reportedOn: null,
      sessionCount: 0,
      members,
      everyone: members,
    } as const;
    return judgeUnit(figures, terms, today);
  });
  const empty = {
    planNumber: null,
    planOn: null,
    audiences: ["MEMBERS"],
    modes: [],
    products: [],
    speakers: [],
    documents: [],
    version: 1,
  } as const;
  return { campaign: { ...terms, ...empty, id, title: id }, units, totals: campaignTotals(units) };
}
