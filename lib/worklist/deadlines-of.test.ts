import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, type CalendarDate, daysBetween } from "@/lib/dates/calendar-date";
import { considerBy } from "@/lib/deadlines/probation";
import { earliestOpenStart, latestStart } from "@/lib/deadlines/term";
import type { DeadlineDates, DeadlineKind } from "./deadline";
import { deadlineOf, deadlinesOf } from "./deadlines-of";
import { anyDates } from "./test-support/any-dates";

const today = "2021-03-25";
const nobody: DeadlineDates = {
  admissionDecidedOn: null,
  admittedOn: "2010-05-19",
  officialOn: "2011-05-19",
  probationExtendedTo: null,
  exemptFrom: null,
  exemptTo: null,
  tempAwayFrom: null,
  tempAwayTo: null,
  sentOn: null,
};
const probationary = { officialOn: null, admittedOn: "2020-04-10" };

type Case = [string, DeadlineKind, Partial<DeadlineDates>, Record<string, unknown> | null];

describe("on 25/03/2021", () => {
  test.each<Case>([
    [
      "a probation that ends in 16 days",
      "PROBATION",
      probationary,
      { from: "2020-04-10", on: "2021-04-10", dueOn: "2021-05-26", state: "AHEAD", days: 16 },
    ],
    [
      "one that ends today",
      "PROBATION",
      { ...probationary, admittedOn: "2020-03-25" },
      { state: "AHEAD", days: 0 },
    ],
    [
      "one that ended yesterday can be considered for 30 working days",
      "PROBATION",
      { ...probationary, admittedOn: "2020-03-24" },
      { state: "OPEN", on: "2021-03-24", dueOn: "2021-05-10", days: 46 },
    ],
    [
      "the last day to consider one",
      "PROBATION",
      { ...probationary, admittedOn: "2020-02-04" },
      { state: "OPEN", dueOn: "2021-03-25", days: 0 },
    ],
    [
      "one not considered in time",
      "PROBATION",
      { ...probationary, admittedOn: "2020-02-03" },
      { state: "OVERDUE", dueOn: "2021-03-24", days: 1 },
    ],
    [
      "one forgotten for years",
      "PROBATION",
      { ...probationary, admittedOn: "2017-02-28" },
      { state: "OVERDUE", on: "2018-02-28", dueOn: "2018-04-11", days: 1079 },
    ],
    [
      "an extended one, by the city's rule",
      "PROBATION",
      { ...probationary, admittedOn: "2020-02-05", probationExtendedTo: "2021-08-05" },
      { state: "AHEAD", on: "2021-08-05", isExtended: true, basis: { text: "cityGuideline" } },
    ],
    [
      "a recognition still to come",
      "PROBATION",
      { ...probationary, officialOn: "2021-04-10" },
      { state: "AHEAD" },
    ],
    ["nothing for whoever is official from today", "PROBATION", { ...probationary, officialOn: today }, null],
    ["nothing before the ceremony", "PROBATION", { ...probationary, admittedOn: "2021-04-01" }, null],
    [
      "by 29-QĐ/TW, the text of the day",
      "PROBATION",
      { ...probationary, admittedOn: "2020-12-01" },
      { on: "2021-12-01", basis: { text: "regulation29", point: "4.2", certainty: "QUOTED" } },
    ],
    [
      "a ceremony to be held",
      "CEREMONY",
      { admissionDecidedOn: "2021-03-01", admittedOn: "2021-04-15", officialOn: null },
      { from: "2021-03-01", dueOn: "2021-04-12", state: "AHEAD", days: 18 },
    ],
    [
      "a ceremony overdue",
      "CEREMONY",
      { admissionDecidedOn: "2021-01-15", admittedOn: "2021-04-15", officialOn: null },
      { dueOn: "2021-03-05", state: "OVERDUE", days: 20 },
    ],
    ["no ceremony without a decision", "CEREMONY", { admittedOn: "2021-04-15", officialOn: null }, null],
    [
      "no ceremony before the decision",
      "CEREMONY",
      { admissionDecidedOn: "2021-03-26", admittedOn: "2021-04-15", officialOn: null },
      null,
    ],
    ["no ceremony once held", "CEREMONY", { admissionDecidedOn: "2021-03-01", admittedOn: today }, null],
    [
      "a paper to be presented in 18 days",
      "TRANSIT",
      { sentOn: "2021-03-01" },
      { from: "2021-03-01", dueOn: "2021-04-12", state: "AHEAD", days: 18, mark: "NONE", daysElapsed: 24 },
    ],
    [
      "one presented too late, by a text of its day",
      "TRANSIT",
      { sentOn: "2021-01-15" },
      {
        dueOn: "2021-03-05",
        state: "OVERDUE",
        days: 20,
        mark: "LATE",
        basis: { text: "regulation29", point: "6.3.1" },
      },
    ],
    [
      "somebody on the way for more than three months",
      "TRANSIT",
      { sentOn: "2020-12-15" },
      { state: "OVERDUE", mark: "BEYOND", daysElapsed: 100, receiveBy: "2021-03-15" },
    ],
    ["nothing before the paper", "TRANSIT", { sentOn: "2021-03-26" }, null],
    [
      "a badge of 30 years, counted from the decision",
      "BADGE",
      { admissionDecidedOn: "1991-05-05", admittedOn: "1991-06-01", officialOn: "1992-06-01" },
      {
        level: 30,
        from: "1991-05-05",
        countedFrom: "DECISION",
        reachedOn: "2021-05-05",
        on: "2021-05-19",
        dueOn: "2021-04-02",
        state: "AHEAD",
        days: 8,
      },
    ],
    [
      "another award when the decision is lost and the ceremony was in June",
      "BADGE",
      { admittedOn: "1991-06-01", officialOn: "1992-06-01" },
      { level: 30, from: "1991-06-01", countedFrom: "CEREMONY", reachedOn: "2021-06-01", on: "2021-09-02" },
    ],
    ["no badge for the probationary", "BADGE", { ...probationary, admissionDecidedOn: "1991-05-05" }, null],
    [
      "a badge for the exempt as well",
      "BADGE",
      {
        admissionDecidedOn: "1981-05-05",
        admittedOn: "1981-05-19",
        officialOn: "1982-11-19",
        exemptFrom: "2016-01-01",
      },
      { level: 40, on: "2021-05-19" },
    ],
    [
      "an exemption that ends in 60 days",
      "EXEMPTION_END",
      { exemptFrom: "2020-10-01", exemptTo: "2021-05-24" },
      { from: "2020-10-01", on: "2021-05-24", state: "AHEAD", days: 60, basis: { point: "1.2" } },
    ],
    [
      "the first day back",
      "EXEMPTION_END",
      { exemptFrom: "2020-10-01", exemptTo: today },
      { state: "AHEAD", days: 0 },
    ],
    ["nothing after it", "EXEMPTION_END", { exemptFrom: "2020-10-01", exemptTo: "2021-03-24" }, null],
    ["nothing for an exemption without an end", "EXEMPTION_END", { exemptFrom: "2016-01-01" }, null],
    [
      "nothing for an exemption to come",
      "EXEMPTION_END",
      { exemptFrom: "2021-04-01", exemptTo: "2021-05-01" },
      null,
    ],
    [
      "a temporary stay that ends in a week",
      "TEMPORARY_END",
      { tempAwayFrom: "2020-09-01", tempAwayTo: "2021-04-01" },
      { on: "2021-04-01", state: "AHEAD", days: 7, basis: { text: "regulation29", point: "6.3" } },
    ],
    ["the day of return", "TEMPORARY_END", { tempAwayFrom: "2020-09-01", tempAwayTo: today }, { days: 0 }],
    [
      "nothing after the return",
      "TEMPORARY_END",
      { tempAwayFrom: "2020-09-01", tempAwayTo: "2021-03-01" },
      null,
    ],
    ["nothing for a stay without an end", "TEMPORARY_END", { tempAwayFrom: "2020-09-01" }, null],
    [
      "nothing before the stay",
      "TEMPORARY_END",
      { tempAwayFrom: "2021-04-01", tempAwayTo: "2021-09-01" },
      null,
    ],
  ])("%s", (_, kind, dates, expected) => {
    const deadline = deadlineOf(kind, { ...nobody, ...dates }, today);
    if (expected === null) expect(deadline).toBeNull();
    else expect(deadline).toMatchObject({ kind, ...expected });
  });
});

test.each([
  ["2021-03-25", "ANNOUNCED"],
  ["2026-10-15", "EXPECTED"],
  ["2031-03-25", "UNKNOWN"],
])("the calendar behind the last day for a probation over on %s is %s", (endsOn, calendar) => {
  const admittedOn = `${Number(endsOn.slice(0, 4)) - 1}${endsOn.slice(4)}`;
  expect(deadlineOf("PROBATION", { ...nobody, officialOn: null, admittedOn }, endsOn)).toMatchObject({
    calendar,
  });
});

test("one member may have several things due, in the order of a worklist, within the days asked", () => {
  const member: DeadlineDates = {
    ...nobody,
    admissionDecidedOn: "1991-05-05",
    admittedOn: "1991-05-19",
    officialOn: "1992-05-19",
    exemptFrom: "2020-10-01",
    exemptTo: "2021-05-24",
  };
  const kinds = (days: number) => deadlinesOf(member, today, days).map(({ kind }) => kind);
  expect(kinds(7)).toEqual([]);
  expect(kinds(8)).toEqual(["BADGE"]);
  expect(kinds(60)).toEqual(["BADGE", "EXEMPTION_END"]);
});

describe("for all members and days", () => {
  const day = fc.integer({ min: 0, max: 3_600 }).map((days) => addDays("2018-01-01", days));

  test("days are counted to the day they speak of, and never backwards", () => {
    fc.assert(
      fc.property(anyDates, day, (dates, on) => {
        for (const deadline of deadlinesOf(dates, on, 365)) {
          const { state, days, dueOn } = deadline;
          expect(days).toBeGreaterThanOrEqual(0);
          if (state === "OVERDUE") expect(days).toBe(daysBetween(dueOn, on));
          if (state === "AHEAD")
            expect(addDays(on, days) === dueOn || addDays(on, days) === deadline.on).toBe(true);
        }
      }),
    );
  });

  test("what is due within 30 days is also due within 365", () => {
    fc.assert(
      fc.property(anyDates, day, (dates, on) => {
        expect(deadlinesOf(dates, on, 365)).toEqual(expect.arrayContaining(deadlinesOf(dates, on, 30)));
      }),
    );
  });

  test("latestStart is the last day whose term ends by the limit", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 1_080 }), (limit, months) => {
        const start = latestStart(limit, months);
        const ends = (from: CalendarDate) => addMonths(from, months);
        expect(ends(start) <= limit).toBe(true);
        expect(ends(addDays(start, 1)) > limit).toBe(true);
      }),
    );
  });

  test("earliestOpenStart is the first end of probation still within its 30 working days", () => {
    fc.assert(
      fc.property(day, (on) => {
        const first = earliestOpenStart(on, 30);
        expect(considerBy(first) >= on).toBe(true);
        expect(considerBy(addDays(first, -1)) < on).toBe(true);
      }),
    );
  });
});
