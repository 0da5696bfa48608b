import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "./calendar-date";
import { addWorkingDays, calendarStanding, isWorkingDay, workingDaysBetween } from "./working-days";

test.each([
  ["2021-03-25", true, "a Thursday"],
  ["2021-03-27", false, "a Saturday"],
  ["2021-03-28", false, "a Sunday"],
  ["2021-01-01", false, "Tết Dương lịch"],
  ["2021-02-10", false, "29 tháng Chạp"],
  ["2021-02-16", false, "makes up for mùng 3 on a Sunday"],
  ["2021-02-17", true, "back at work"],
  ["2021-04-21", false, "Giỗ Tổ"],
  ["2021-05-03", false, "makes up for 1/5 on a Saturday"],
  ["2021-09-03", false, "second day of Quốc khánh"],
  ["2020-09-03", true, "one day only before 2021"],
  ["2018-12-31", false, "exchanged"],
  ["2019-01-05", true, "worked for 31/12/2018"],
  ["2024-04-29", false, "exchanged"],
  ["2024-05-04", true, "worked for 29/4"],
  ["2026-01-02", false, "exchanged"],
  ["2026-01-10", true, "worked for 2/1"],
  ["2017-01-27", true, "mùng 1 of a year outside the data: unknown here"],
  ["2017-09-02", false, "a Saturday anyway"],
  ["2015-04-30", false, "fixed holidays are known in any year"],
  ["2031-01-01", false, "and after the data too"],
  ["1969-12-31", true, "a Wednesday before the epoch"],
  ["1969-12-28", false, "a Sunday before the epoch"],
])("isWorkingDay(%s) is %s: %s", (date, expected) => {
  expect(isWorkingDay(date)).toBe(expected);
});

test.each([
  ["2021-03-25", 1, "2021-03-26", "the day itself does not count"],
  ["2021-03-26", 1, "2021-03-29", "over a weekend"],
  ["2021-03-27", 1, "2021-03-29", "from a Saturday"],
  ["2021-03-25", 30, "2021-05-11", "30 working days over Giỗ Tổ, 30/4 and 1/5"],
  ["2021-01-20", 30, "2021-03-10", "30 working days over Tết"],
  ["2021-02-09", 1, "2021-02-17", "the day after Tết"],
  ["2020-12-31", 1, "2021-01-04", "the new year and a weekend"],
  ["2024-04-26", 3, "2024-05-04", "the third is a Saturday worked"],
  ["2021-03-25", 0, "2021-03-25", "0 keeps a working day"],
  ["2021-03-27", 0, "2021-03-29", "0 moves a Saturday to the Monday"],
  ["2021-02-12", 0, "2021-02-17", "0 moves mùng 1 to the first day of work"],
  ["2021-05-19", -30, "2021-04-02", "30 working days before 19/05/2021"],
  ["2021-03-29", -1, "2021-03-26", "backwards over a weekend"],
  ["2021-03-28", -1, "2021-03-26", "backwards from a Sunday"],
])("addWorkingDays(%s, %i) is %s: %s", (date, days, expected) => {
  expect(addWorkingDays(date, days)).toBe(expected);
});

test.each([
  ["2021-03-25", "2021-03-25", 0],
  ["2021-03-25", "2021-03-26", 1],
  ["2021-03-26", "2021-03-28", 0],
  ["2021-03-26", "2021-03-29", 1],
  ["2021-02-09", "2021-02-16", 0],
  ["2021-01-01", "2021-12-31", 250],
  ["2021-03-26", "2021-03-25", -1],
])("workingDaysBetween(%s, %s) is %i", (from, to, expected) => {
  expect(workingDaysBetween(from, to)).toBe(expected);
});

test.each([
  ["2018-01-01", "2018-12-31", "ANNOUNCED"],
  ["2021-03-25", "2021-05-10", "ANNOUNCED"],
  ["2026-10-20", "2026-11-23", "ANNOUNCED"],
  ["2026-10-20", "2026-11-24", "EXPECTED"],
  ["2027-01-01", "2027-02-01", "EXPECTED"],
  ["2030-12-01", "2030-12-31", "EXPECTED"],
  ["2030-12-31", "2031-01-02", "UNKNOWN"],
  ["2017-12-31", "2018-01-31", "UNKNOWN"],
])("the calendar from %s to %s is %s", (from, to, expected) => {
  expect(calendarStanding(from, to)).toBe(expected);
});

describe("for all days", () => {
  const day = fc.integer({ min: -3_000, max: 6_500 }).map((days) => addDays("2018-01-01", days));
  const count = fc.integer({ min: 1, max: 200 });

  test("what is added is counted, and the last day is worked", () => {
    fc.assert(
      fc.property(day, count, (from, days) => {
        const to = addWorkingDays(from, days);
        expect(isWorkingDay(to)).toBe(true);
        expect(workingDaysBetween(from, to)).toBe(days);
        expect(workingDaysBetween(from, addDays(to, -1))).toBe(days - 1);
      }),
    );
  });

  test("what is taken off is the same count backwards", () => {
    fc.assert(
      fc.property(day, count, (to, days) => {
        const from = addWorkingDays(to, -days);
        expect(isWorkingDay(from)).toBe(true);
        expect(workingDaysBetween(addDays(from, -1), addDays(to, -1))).toBe(days);
      }),
    );
  });

  test("a later start never ends earlier", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 30 }), count, (from, later, days) => {
        expect(addWorkingDays(addDays(from, later), days) >= addWorkingDays(from, days)).toBe(true);
      }),
    );
  });

  test("counts add up over a day between", () => {
    fc.assert(
      fc.property(day, fc.nat({ max: 200 }), fc.nat({ max: 200 }), (from, first, second) => {
        const between = addDays(from, first);
        const to = addDays(between, second);
        expect(workingDaysBetween(from, between) + workingDaysBetween(between, to)).toBe(
          workingDaysBetween(from, to),
        );
        expect(workingDaysBetween(from, to)).toBeLessThanOrEqual(daysBetween(from, to));
      }),
    );
  });
});
