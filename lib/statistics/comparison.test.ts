import { expect, test } from "vitest";
import type { Role } from "@/lib/access/permissions";
import { readComparison } from "./comparison";

const asked = (query: string, role: Role) =>
  readComparison(Object.fromEntries(new URLSearchParams(query)), { role, today: "2021-03-25" });
const read = (query: string) => asked(query, "STAFF").map(({ on, filter }) => [on, filter.unit, filter.sex]);

test.each([
  ["", ["2021-03-25", null, null], ["2020-12-31", null, null]],
  ["on=2020-12-31", ["2020-12-31", null, null], ["2019-12-31", null, null]],
  ["with=2021-01-01&unit=SCT", ["2021-03-25", "SCT", null], ["2021-01-01", "SCT", null]],
  [
    "unit=sct&withUnit=sdl&with=25/03/2021&sex=FEMALE",
    ["2021-03-25", "SCT", "FEMALE"],
    ["2021-03-25", "SDL", "FEMALE"],
  ],
  ["unit=SCT&withUnit=ALL", ["2021-03-25", "SCT", null], ["2020-12-31", null, null]],
  // What has not happened yet cannot be counted.
  ["on=2022-01-01&with=2022-02-01", ["2021-03-25", null, null], ["2021-03-25", null, null]],
])("%s sets %j beside %j", (query, left, right) => {
  expect(read(query)).toEqual([left, right]);
});

test("what a role is not shown of single people narrows neither side", () => {
  const beliefs = (role: Role) => asked("religion=CATHOLIC", role).map(({ filter }) => filter.religion);
  expect(beliefs("STAFF")).toEqual(["CATHOLIC", "CATHOLIC"]);
  expect(beliefs("LEADER")).toEqual([null, null]);
});
