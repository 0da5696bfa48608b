import { expect, test } from "vitest";
import { gatherFigures, type MemberFigures } from "./gather-figures";
import { prepareEducation, prepareSexAndAge, prepareTheory, prepareTypes } from "./prepare-compositions";
import { testWords } from "./test-words";

const figures: MemberFigures = {
  ...gatherFigures([]),
  members: 200,
  organizations: 3,
  bySexAndAge: [
    { band: "61+", women: 0, men: 1 },
    { band: "31-35", women: 120, men: 79 },
  ],
  byEducation: [
    { code: "UNIVERSITY", members: 150 },
    { code: null, members: 50 },
  ],
  byTheory: [{ code: "NONE", members: 200 }],
  byType: [
    { code: "5", members: 180, organizations: 2 },
    { code: "6a", members: 20, organizations: 1 },
  ],
};

test("a pyramid has women to the left and a list behind each side", () => {
  const model = prepareSexAndAge(figures, testWords());
  expect(model.series.map(({ label }) => label)).toEqual(["Nữ", "Nam"]);
  expect(model.categories.map(({ label, values }) => [label, values])).toEqual([
    ["Trên 60 tuổi", [0, 1]],
    ["31–35 tuổi", [120, 79]],
  ]);
  expect(model.categories[1]?.hrefs).toEqual([
    "/members?sex=FEMALE&age=31-35",
    "/members?sex=MALE&age=31-35",
  ]);
});

test("what is not recorded has its own bar, so that the bars add up", () => {
  const { bars, subtitle } = prepareEducation(figures, testWords());
  expect(bars.map(({ label, value, note, href }) => [label, value, note, href])).toEqual([
    ["Đại học", 150, "75,0\u00a0%", "/members?education=UNIVERSITY"],
    ["Chưa ghi", 50, "25,0\u00a0%", "/members?education=UNKNOWN"],
  ]);
  expect(subtitle).toBe("200 đảng viên, bằng cấp cao nhất · đến 25/03/2021");
});

test("no training in political theory is a level, not a gap", () => {
  expect(prepareTheory(figures, testWords()).bars).toMatchObject([
    { label: "Chưa có", value: 200, href: "/members?theory=NONE" },
  ]);
});

test("types count members and name their organisations", () => {
  const { bars, subtitle } = prepareTypes(figures, testWords("en"));
  expect(bars.map(({ value, note, href }) => [value, note, href])).toEqual([
    [180, "2 organisations", "/members?type=5"],
    [20, "1 organisation", "/members?type=6a"],
  ]);
  expect(subtitle).toBe("200 members of 3 base organisations · as of 25/03/2021");
});
