import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/dates/calendar-date";
import { ageBandOf, ageBands, ageYears, bornWithin } from "./age-bands";

const today = "2021-03-25";

test.each([
  ["2003-03-25", 18, "18-30"],
  ["1990-03-26", 30, "18-30"],
  ["1990-03-25", 31, "31-35"],
  ["1985-03-26", 35, "31-35"],
  ["1960-03-26", 60, "56-60"],
  ["1960-03-25", 61, "61+"],
  ["1930-01-01", 91, "61+"],
  ["2010-01-01", 11, "18-30"],
])("born on %s: %i years, band %s", (bornOn, age, band) => {
  expect(ageYears(bornOn, today)).toBe(age);
  expect(ageBandOf(bornOn, today)).toBe(band);
});

test("a birth known only to the year counts from 1 January", () => {
  expect(ageYears("1990-01-01", today)).toBe(31);
});

describe("bornWithin", () => {
  test("gives the days between two birthdays", () => {
    expect(bornWithin("31-35", today)).toEqual({ after: "1985-03-25", until: "1990-03-25" });
    expect(bornWithin("18-30", today)).toEqual({ after: "1990-03-25", until: null });
    expect(bornWithin("61+", today)).toEqual({ after: null, until: "1960-03-25" });
  });

  test("agrees with ageBandOf on every day, 29 February included", () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("1920-01-01", days));
    const birthdays = fc.constantFrom("1960-02-29", "1960-03-01", "1960-02-28", "1990-02-28", "1984-02-29");
    const todays = fc.constantFrom("2021-02-28", "2020-02-28", "2020-02-29", "2021-03-01", today);
    fc.assert(
      fc.property(fc.oneof(day, birthdays), todays, (bornOn, on) => {
        fc.pre(bornOn <= on);
        const bands = ageBands.filter((band) => {
          const { after, until } = bornWithin(band, on);
          return (after === null || bornOn > after) && (until === null || bornOn <= until);
        });
        expect(bands).toEqual([ageBandOf(bornOn, on)]);
      }),
      { numRuns: 2_000 },
    );
  });
});
