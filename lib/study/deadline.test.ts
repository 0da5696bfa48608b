import { describe, expect, test } from "vitest";
import { isDue, latenessOf, phaseOf } from "./deadline";
import type { CampaignStatus, StudyStatus } from "./terms";

const dates = { startsOn: "2021-03-01", endsOn: "2021-03-20", reportDueOn: "2021-03-24" };

describe("latenessOf", () => {
  test.each<[string, StudyStatus, string, ReturnType<typeof latenessOf>]>([
    ["nothing is owed during the window", "NOT_STARTED", "2021-03-10", null],
    ["the last day is in time", "NOT_STARTED", "2021-03-20", null],
    ["study not finished the day after", "IN_PROGRESS", "2021-03-21", { with: "STUDY", days: 1 }],
    ["studied, so only the report is owed", "STUDIED", "2021-03-21", null],
    ["the report's last day is in time", "STUDIED", "2021-03-24", null],
    ["the report the day after", "STUDIED", "2021-03-25", { with: "REPORT", days: 1 }],
    ["a missing report outweighs missing study", "NOT_STARTED", "2021-03-25", { with: "REPORT", days: 1 }],
    ["a returned report is owed again", "RETURNED", "2021-03-30", { with: "REPORT", days: 6 }],
    ["a returned report in time", "RETURNED", "2021-03-24", null],
    ["reported", "REPORTED", "2021-04-30", null],
    ["confirmed", "CONFIRMED", "2021-04-30", null],
  ])("%s", (_, status, today, expected) => {
    expect(latenessOf(status, { ...dates, status: "OPEN" }, today)).toEqual(expected);
  });

  test.each<[CampaignStatus, boolean]>([
    ["DRAFT", false],
    ["OPEN", true],
    ["CLOSED", true],
  ])("a campaign that is %s: late is %s", (status, late) => {
    expect(latenessOf("PLANNED", { ...dates, status }, "2021-06-01") !== null).toBe(late);
  });

  test("a report may be due before the window ends", () => {
    const early = { endsOn: "2021-03-31", reportDueOn: "2021-03-20", status: "OPEN" } as const;
    expect(latenessOf("IN_PROGRESS", early, "2021-03-21")).toEqual({ with: "REPORT", days: 1 });
  });
});

test.each([
  ["2021-02-26", { phase: "BEFORE", days: 3 }],
  ["2021-03-01", { phase: "STUDYING", days: 19 }],
  ["2021-03-20", { phase: "STUDYING", days: 0 }],
  ["2021-03-21", { phase: "REPORTING", days: 3 }],
  ["2021-03-24", { phase: "REPORTING", days: 0 }],
  ["2021-03-26", { phase: "PAST", days: 2 }],
])("on %s a campaign is at %o", (today, expected) => {
  expect(phaseOf(dates, today)).toEqual(expected);
});

test("reports due before the window ends come first", () => {
  const early = { ...dates, endsOn: "2021-06-30" };
  expect(phaseOf(early, "2021-03-20")).toEqual({ phase: "REPORTING", days: 4 });
  expect(phaseOf(early, "2021-03-25")).toEqual({ phase: "PAST", days: 1 });
});

test("a campaign's rates are due after the reports, or when it is closed", () => {
  expect(isDue({ ...dates, status: "OPEN" }, "2021-03-24")).toBe(false);
  expect(isDue({ ...dates, status: "OPEN" }, "2021-03-25")).toBe(true);
  expect(isDue({ ...dates, status: "CLOSED" }, "2021-03-02")).toBe(true);
});
