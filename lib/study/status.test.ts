import { describe, expect, test } from "vitest";
import {
  hasOrganised,
  hasReported,
  hasStudied,
  missingFor,
  nextUnitStep,
  statusAfterDocuments,
  statusAfterSession,
  type UnitStep,
} from "./status";
import { type StudyStatus, studyStatuses } from "./terms";

test.each<[StudyStatus, UnitStep | null]>([
  ["NOT_STARTED", "PLANNED"],
  ["PLANNED", "IN_PROGRESS"],
  ["IN_PROGRESS", "STUDIED"],
  ["STUDIED", "REPORTED"],
  ["RETURNED", "REPORTED"],
  ["REPORTED", null],
  ["CONFIRMED", null],
])("after %s a unit may go to %s and nowhere else", (status, next) => {
  expect(nextUnitStep(status)).toBe(next);
});

test("what a status says has been done", () => {
  const done = studyStatuses.map((status) => [
    status,
    hasOrganised(status),
    hasStudied(status),
    hasReported(status),
  ]);
  expect(done).toEqual([
    ["NOT_STARTED", false, false, false],
    ["PLANNED", false, false, false],
    ["IN_PROGRESS", true, false, false],
    ["STUDIED", true, true, false],
    ["REPORTED", true, true, true],
    ["RETURNED", true, true, false],
    ["CONFIRMED", true, true, true],
  ]);
});

test.each<[StudyStatus, StudyStatus]>([
  ["NOT_STARTED", "IN_PROGRESS"],
  ["PLANNED", "IN_PROGRESS"],
  ["IN_PROGRESS", "IN_PROGRESS"],
  ["STUDIED", "STUDIED"],
  ["RETURNED", "RETURNED"],
])("a session recorded while %s makes it %s", (before, after) => {
  expect(statusAfterSession(before)).toBe(after);
});

test.each<[StudyStatus, string | null, StudyStatus]>([
  ["NOT_STARTED", "12-KH/ĐU", "PLANNED"],
  ["NOT_STARTED", null, "NOT_STARTED"],
  ["IN_PROGRESS", "12-KH/ĐU", "IN_PROGRESS"],
])("a plan noted while %s (%s) makes it %s", (before, planNumber, after) => {
  expect(statusAfterDocuments(before, planNumber)).toBe(after);
});

describe("missingFor", () => {
  test.each<[UnitStep, number, number, ReturnType<typeof missingFor>]>([
    ["PLANNED", 0, 0, null],
    ["IN_PROGRESS", 0, 0, null],
    ["STUDIED", 0, 126, "SESSION"],
    ["STUDIED", 1, 0, "NUMBERS"],
    ["STUDIED", 1, 126, null],
    ["REPORTED", 0, 126, "SESSION"],
    ["REPORTED", 2, 0, "NUMBERS"],
    ["REPORTED", 2, 126, null],
  ])("%s with %d sessions and %d members summoned: %s", (step, sessionCount, membersSummoned, expected) => {
    expect(missingFor(step, { sessionCount, membersSummoned })).toBe(expected);
  });
});
