import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  isCalendarDate,
  monthsBetween,
  startOfMonth,
  startOfYear,
} from "./calendar-date";

const day = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2099-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test.each([
  ["2021-03-25", true],
  ["2020-02-29", true],
  ["2000-02-29", true],
  ["0001-01-01", true],
  ["2021-02-29", false],
  ["1900-02-29", false],
  ["2021-02-31", false],
  ["2021-04-31", false],
  ["2021-13-01", false],
  ["2021-00-10", false],
  ["2021-01-00", false],
  ["0000-01-01", false],
  ["2021-3-5", false],
  ["2021-03-05T00:00:00Z", false],
  [" 2021-03-05", false],
  ["2021-03-05\n", false],
  ["25/03/2021", false],
  ["", false],
  [null, false],
  [undefined, false],
  [20210325, false],
  [new Date(0), false],
])("isCalendarDate(%j) is %s", (value, expected) => {
  expect(isCalendarDate(value)).toBe(expected);
});

test.each([
  ["2021-01-31", 1, "2021-02-28"],
  ["2020-01-31", 1, "2020-02-29"],
  ["2021-01-31", 2, "2021-03-31"],
  ["2021-03-31", 1, "2021-04-30"],
  ["2021-03-31", -1, "2021-02-28"],
  ["2020-02-29", 12, "2021-02-28"],
  ["2020-02-29", 48, "2024-02-29"],
  ["2021-12-15", 1, "2022-01-15"],
  ["2021-01-15", -1, "2020-12-15"],
  ["2021-06-15", -18, "2019-12-15"],
  ["2021-03-25", 0, "2021-03-25"],
  ["2020-03-09", 12, "2021-03-09"],
])("addMonths(%s, %i) is %s", (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected);
});

test.each([
  ["2021-02-28", 1, "2021-03-01"],
  ["2020-02-28", 1, "2020-02-29"],
  ["2021-01-01", -1, "2020-12-31"],
  ["2021-03-25", 60, "2021-05-24"],
  ["1969-12-31", 1, "1970-01-01"],
])("addDays(%s, %i) is %s", (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected);
});

test.each([
  ["2021-03-25", "2021-03-25", 0],
  ["2021-03-25", "2021-04-24", 0],
  ["2021-03-25", "2021-04-25", 1],
  ["2021-03-25", "2021-04-26", 1],
  ["2021-01-31", "2021-02-27", 0],
  ["2021-01-31", "2021-02-28", 1],
  ["2020-01-31", "2020-02-28", 0],
  ["2020-02-29", "2021-02-28", 12],
  ["2020-02-29", "2021-02-27", 11],
  ["1991-05-19", "2021-05-18", 359],
  ["1991-05-19", "2021-05-19", 360],
  ["1999-12-31", "2000-01-01", 0],
  ["2021-04-25", "2021-03-25", -1],
  ["2021-04-24", "2021-03-25", 0],
])("monthsBetween(%s, %s) is %i", (from, to, expected) => {
  expect(monthsBetween(from, to)).toBe(expected);
});

test("starts of the month and of the year", () => {
  expect(startOfMonth("2021-03-25")).toBe("2021-03-01");
  expect(startOfYear("2021-03-25")).toBe("2021-01-01");
  expect(startOfMonth("2021-03-01")).toBe("2021-03-01");
});

test("compareDates sorts", () => {
  expect(["2021-03-25", "1965-03-05", "2021-03-09"].sort(compareDates)).toEqual([
    "1965-03-05",
    "2021-03-09",
    "2021-03-25",
  ]);
  expect(compareDates("2021-03-25", "2021-03-25")).toBe(0);
});

describe("for all days", () => {
  test("days come and go", () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0);
        expect(Math.sign(daysBetween(a, b)) + compareDates(a, b)).toBe(0);
      }),
    );
  });

  test("monthsBetween is the largest number of months that addMonths fits in", () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const months = monthsBetween(from, to);
        expect(addMonths(from, months) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
        expect(monthsBetween(to, from) + months).toBe(0);
      }),
    );
  });

  test("addMonths gives a real day of the wanted month", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -1200, max: 1200 }), (date, months) => {
        const moved = addMonths(date, months);
        expect(isCalendarDate(moved)).toBe(true);
        expect(monthsBetween(startOfMonth(date), startOfMonth(moved)) - months).toBe(0);
        expect(Number(moved.slice(8))).toBeLessThanOrEqual(Number(date.slice(8)));
      }),
    );
  });
});

test("a text that is no date is refused loudly, never counted with", () => {
  expect(() => addDays("2021-02-30", 1)).toThrow(RangeError);
  expect(() => addMonths("25/03/2021", 1)).toThrow(RangeError);
  expect(() => monthsBetween("2021", "2022")).toThrow(RangeError);
  expect(() => addMonths("9999-12-31", 1)).toThrow(RangeError);
});
