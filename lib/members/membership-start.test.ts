import { expect, test } from "vitest";
import { membershipStart } from "./membership-start";

test.each([
  ["2021-02-03", { startsOn: "2021-02-03", startReason: "ADMISSION" }],
  ["2021-01-01", { startsOn: "2021-01-01", startReason: "ADMISSION" }],
  ["2021-03-25", { startsOn: "2021-03-25", startReason: "ADMISSION" }],
  ["2020-12-31", { startsOn: "2021-03-25", startReason: "OPENING" }],
  ["1991-05-19", { startsOn: "2021-03-25", startReason: "OPENING" }],
])("a member admitted on %s", (admittedOn, expected) => {
  expect(membershipStart(admittedOn, "2021-03-25")).toEqual(expected);
});
