import { expect, test } from "vitest";
import { isExempt, isOnList, memberStatus } from "./member-status";

const today = "2021-03-25";

test.each([
  [null, "PROBATIONARY"],
  ["2021-03-26", "PROBATIONARY"],
  ["2021-03-25", "OFFICIAL"],
  ["1995-05-19", "OFFICIAL"],
])("official on %s: %s", (officialOn, status) => {
  expect(memberStatus({ officialOn }, today)).toBe(status);
});

test.each([
  [null, null, false],
  ["2021-03-25", null, true],
  ["2021-03-26", null, false],
  ["2020-01-01", "2021-03-26", true],
  ["2020-01-01", "2021-03-25", false],
])("exempt from %s to %s: %s", (exemptFrom, exemptTo, expected) => {
  expect(isExempt({ exemptFrom, exemptTo }, today)).toBe(expected);
});

test.each([
  [null, true],
  ["2021-03-26", true],
  ["2021-03-25", false],
])("left on %s: on the list is %s", (leftOn, expected) => {
  expect(isOnList({ leftOn }, today)).toBe(expected);
});
