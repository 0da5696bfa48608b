import { describe, expect, it, test } from "vitest";
import {
  nextPeriod,
  parseDates,
  parsePeriod,
  periodKinds,
  periodOn,
  periodsBetween,
  previousPeriod,
  untilToday,
  yearBefore,
} from "./period";
import { periodOf } from "./search";

test.each([
  ["2021-03", "MONTH", "2021-03-01", "2021-03-31"],
  ["2020-02", "MONTH", "2020-02-01", "2020-02-29"],
  ["2021-Q1", "QUARTER", "2021-01-01", "2021-03-31"],
  ["2021-Q4", "QUARTER", "2021-10-01", "2021-12-31"],
  ["2021-H1", "HALF", "2021-01-01", "2021-06-30"],
  ["2021-H2", "HALF", "2021-07-01", "2021-12-31"],
  ["2021", "YEAR", "2021-01-01", "2021-12-31"],
])("%s is the %s from %s to %s", (code, kind, from, to) => {
  expect(parsePeriod(code)).toEqual({ kind, code, from, to });
});

test.each(["2021-13", "2021-00", "2021-Q5", "2021-H0", "21", "20211", "", "2021-q1", "1021", "x2021"])(
  "%j is no period",
  (code) => {
    expect(parsePeriod(code)).toBeNull();
  },
);

test("every day is in one period of each kind, and they follow one another without a gap", () => {
  for (const kind of periodKinds) {
    const all = periodsBetween(kind, "2019-01-01", "2021-03-25");
    expect(all[0]).toEqual(periodOn(kind, "2021-03-25"));
    expect(all.at(-1)?.from).toBe("2019-01-01");
    for (const period of all) {
      expect(parsePeriod(period.code)).toEqual(period);
      expect(nextPeriod(previousPeriod(period))).toEqual(period);
    }
  }
});

describe("the period asked for", () => {
  const today = "2021-03-25";
  const nothing = { period: null, from: null, to: null };

  it("is the quarter of today unless one is named, as far as it has come", () => {
    expect(periodOf(nothing, today)).toEqual({
      kind: "QUARTER",
      code: "2021-Q1",
      from: "2021-01-01",
      to: today,
    });
    expect(periodOf({ ...nothing, period: "2020" }, today).to).toBe("2020-12-31");
  });

  it("is two days of choice where both are given and in order", () => {
    expect(periodOf({ period: "2020", from: "2021-01-15", to: "2021-02-20" }, today)).toEqual(
      parseDates("2021-01-15", "2021-02-20"),
    );
    expect(periodOf({ period: null, from: "2021-02-20", to: "2021-01-15" }, today).code).toBe("2021-Q1");
  });

  it("is never one still to come", () => {
    expect(periodOf({ ...nothing, period: "2021-Q2" }, today).code).toBe("2021-Q1");
    expect(untilToday({ from: "2021-03-01", to: "2021-04-30" }, today).to).toBe(today);
  });
});

test("the same period of the year before has the same days", () => {
  expect(yearBefore({ kind: "HALF", code: "2021-H1", from: "2021-01-01", to: "2021-06-30" })).toMatchObject({
    from: "2020-01-01",
    to: "2020-06-30",
  });
  // Half a quarter is compared with half a quarter.
  expect(
    yearBefore({ kind: "QUARTER", code: "2021-Q1", from: "2021-01-01", to: "2021-03-25" }),
  ).toMatchObject({
    from: "2020-01-01",
    to: "2020-03-25",
  });
});
