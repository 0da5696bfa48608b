import { describe, expect, test } from "vitest";
import { arrangeUnits } from "./arrange-units";
import { loadUnitSearch, type UnitSearch } from "./load-search";
import { noAttendance } from "./participation";
import { judgeUnit, type StudyUnitFigures } from "./unit-participation";

const campaign = {
  startsOn: "2021-03-01",
  endsOn: "2021-03-20",
  reportDueOn: "2021-03-22",
  status: "OPEN",
  thresholdPercent: 95,
} as const;

/** In the office's order. */
const units = [
  unit({
    code: "VP",
    searchKey: "van phong huyen uy",
    status: "CONFIRMED",
    present: 100,
    reportedOn: "2021-03-18",
  }),
  unit({ code: "SCT", searchKey: "so cong thuong", status: "NOT_STARTED", present: null }),
  unit({ code: "STP", searchKey: "so tu phap", status: "REPORTED", present: 90, reportedOn: "2021-03-21" }),
  unit({
    code: "SYT",
    searchKey: "so y te",
    typeCode: "6a",
    status: "RETURNED",
    present: 97,
    reportedOn: "2021-03-19",
  }),
  unit({ code: "STC", searchKey: "so tai chinh", status: "STUDIED", present: 96 }),
].map((figures) => judgeUnit(figures, campaign, "2021-03-23"));

test.each<[string, string[]]>([
  ["", ["SCT", "STC", "SYT", "STP", "VP"]],
  ["sort=name", ["VP", "SCT", "STP", "SYT", "STC"]],
  ["sort=-name", ["STC", "SYT", "STP", "SCT", "VP"]],
  ["sort=members", ["STP", "STC", "SYT", "VP", "SCT"]],
  ["sort=-members", ["VP", "SYT", "STC", "STP", "SCT"]],
  ["sort=-reportedOn", ["STP", "SYT", "VP", "SCT", "STC"]],
  ["late=1", ["SCT", "STC", "SYT"]],
  ["below=1", ["STP"]],
  ["status=REPORTED", ["STP"]],
  ["progress=organised&sort=name", ["VP", "STP", "SYT", "STC"]],
  ["progress=not-organised", ["SCT"]],
  ["progress=reported&sort=name", ["VP", "STP"]],
  ["progress=not-reported&sort=name", ["SCT", "SYT", "STC"]],
  ["type=6a", ["SYT"]],
  ["q=S%E1%BB%9F%20C%C3%B4ng", ["SCT"]],
  ["q=stp", ["STP"]],
  ["q=kh%C3%B4ng%20c%C3%B3", []],
  ["late=yes&status=LATE&sort=evil&size=7", ["SCT", "STC", "SYT", "STP", "VP"]],
])("%s shows %j", (query, codes) => {
  expect(arrangeUnits(units, searchOf(query)).map(({ code }) => code)).toEqual(codes);
});

describe("every figure of a campaign equals the list it opens", () => {
  test.each<[string, string, number]>([
    ["organised and not", "progress=organised", 4],
    ["not organised", "progress=not-organised", 1],
    ["reported", "progress=reported", 2],
    ["not reported", "progress=not-reported", 3],
  ])("%s", (_, query, count) => {
    expect(arrangeUnits(units, searchOf(query))).toHaveLength(count);
  });
});

function searchOf(query: string): UnitSearch {
  return loadUnitSearch(new URLSearchParams(query));
}

function unit(
  given: Pick<StudyUnitFigures, "code" | "searchKey" | "status"> &
    Partial<Pick<StudyUnitFigures, "typeCode" | "reportedOn">> & { present: number | null },
): StudyUnitFigures {
  const { present, ...rest } = given;
  const members = present === null ? noAttendance : { summoned: 100, present, madeUp: 0 };
  return {
    unitId: given.code,
    campaignId: "campaign",
    organizationId: given.code,
    shortName: given.code,
    name: given.code,
    position: 0,
    typeCode: "5",
    reportedOn: null,
    sessionCount: 0,
    members,
    everyone: members,
    ...rest,
  };
}
