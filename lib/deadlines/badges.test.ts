import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, startOfMonth } from "@/lib/dates/calendar-date";
import { badgeLevels } from "./badge-rule";
import { awardFor, earlyAwardFrom, nextAwards, nextBadge, reachesOn, sinceWithin } from "./badges";

describe("Hà Nội's windows", () => {
  test.each([
    ["2020-11-30", "2020-11-07"],
    ["2020-12-01", "2021-02-03"],
    ["2021-01-15", "2021-02-03"],
    ["2021-02-03", "2021-02-03"],
    ["2021-02-28", "2021-02-03"],
    ["2020-02-29", "2020-02-03"],
    ["2021-03-01", "2021-05-19"],
    ["2021-05-31", "2021-05-19"],
    ["2021-06-01", "2021-09-02"],
    ["2021-09-30", "2021-09-02"],
    ["2021-10-01", "2021-11-07"],
    ["2021-11-30", "2021-11-07"],
    ["2021-12-31", "2022-02-03"],
  ])("a Party age reached on %s is honoured on %s", (reachedOn, award) => {
    expect(awardFor(reachedOn).on).toBe(award);
  });

  test("leave no day out and take none twice", () => {
    const awards = nextAwards("2018-01-01", 40);
    for (const [index, { from, to }] of awards.entries()) {
      const next = awards[index + 1];
      expect(from < to).toBe(true);
      if (next) expect(next.from).toBe(addDays(to, 1));
    }
  });
});

describe("the next awards", () => {
  test.each([
    ["2021-03-25", ["2021-05-19", "2021-09-02", "2021-11-07", "2022-02-03"]],
    ["2021-05-19", ["2021-05-19", "2021-09-02", "2021-11-07", "2022-02-03"]],
    ["2021-05-20", ["2021-09-02", "2021-11-07", "2022-02-03", "2022-05-19"]],
    ["2021-12-31", ["2022-02-03", "2022-05-19", "2022-09-02", "2022-11-07"]],
  ])("from %s are %s", (today, expected) => {
    expect(nextAwards(today, 4).map(({ on }) => on)).toEqual(expected);
  });

  test.each([
    ["2021-02-03", "2020-12-22"],
    ["2021-05-19", "2021-04-02"],
    ["2021-09-02", "2021-07-22"],
    ["2021-11-07", "2021-09-27"],
  ])("the dossiers of %s go up 30 working days before, on %s", (on, dossierDueOn) => {
    expect(awardFor(on)).toMatchObject({ on, dossierDueOn });
  });
});

describe("the badge still to come", () => {
  test.each([
    ["30 years reached within the window", "1991-05-05", "2021-03-25", 30, "2021-05-05", "2021-05-19"],
    [
      "reached after the award, still in its window",
      "1991-05-31",
      "2021-03-25",
      30,
      "2021-05-31",
      "2021-05-19",
    ],
    ["reached before the award", "1991-03-01", "2021-03-25", 30, "2021-03-01", "2021-05-19"],
    ["reached the day before the window", "1991-02-28", "2021-03-25", 40, "2031-02-28", "2031-02-03"],
    ["on the day of the award", "1991-04-10", "2021-05-19", 30, "2021-04-10", "2021-05-19"],
    ["the day after it", "1991-04-10", "2021-05-20", 40, "2031-04-10", "2031-05-19"],
    ["between 30 and 40 comes 40, not 35", "1986-06-15", "2021-03-25", 40, "2026-06-15", "2026-09-02"],
    ["from 40 on every five years", "1976-06-15", "2021-03-25", 45, "2021-06-15", "2021-09-02"],
    ["50 years", "1971-12-01", "2021-11-08", 50, "2021-12-01", "2022-02-03"],
    ["55 years from 29/02", "1968-02-29", "2023-01-01", 55, "2023-02-28", "2023-02-03"],
    ["60 years", "1961-10-01", "2021-10-01", 60, "2021-10-01", "2021-11-07"],
    ["75 years", "1946-08-19", "2021-03-25", 75, "2021-08-19", "2021-09-02"],
    ["90 years", "1931-05-01", "2021-03-25", 90, "2021-05-01", "2021-05-19"],
    ["a young member's is far off", "2015-05-19", "2021-03-25", 30, "2045-05-19", "2045-05-19"],
  ])("%s", (_, since, today, level, reachedOn, award) => {
    expect(nextBadge(since, today)).toMatchObject({ level, reachedOn, award: { on: award } });
  });

  test("is none after 90 years", () => {
    expect(nextBadge("1930-03-01", "2021-03-25")).toBeNull();
  });
});

test.each([
  ["twelve months sooner", "1991-05-05", 30, "2020-05-05"],
  ["twelve months up to 65 years", "1956-05-05", 65, "2020-05-05"],
  ["24 months from 70 years on", "1951-05-05", 70, "2019-05-05"],
  ["24 months for 90 years", "1931-05-05", 90, "2019-05-05"],
] as const)("the seriously ill may have it %s", (_, since, level, expected) => {
  expect(earlyAwardFrom(since, level)).toBe(expected);
});

describe("for all beginnings", () => {
  const since = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays("1930-01-01", days));
  const level = fc.constantFrom(...badgeLevels);

  test("comparing by month and by day come to the same award", () => {
    fc.assert(
      fc.property(since, level, (from, years) => {
        const byMonth = addMonths(startOfMonth(from), years * 12);
        expect(awardFor(byMonth).on).toBe(awardFor(reachesOn(from, years)).on);
      }),
    );
  });

  test("a beginning is within an award's bounds exactly when it reaches the level in its window", () => {
    fc.assert(
      fc.property(since, level, fc.nat({ max: 15 }), (from, years, index) => {
        const award = nextAwards("2018-01-01", 16)[index] ?? awardFor("2021-05-19");
        const reachedOn = reachesOn(from, years);
        const { first, last } = sinceWithin(award, years);
        expect(first <= from && from <= last).toBe(award.from <= reachedOn && reachedOn <= award.to);
      }),
      { numRuns: 2_000 },
    );
  });
});
