import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type DatePrecision,
  formatDate,
  formatPartialDate,
  parseDate,
  parsePartialDate,
} from "./partial-date";

describe("parsePartialDate", () => {
  test.each<[string, string, DatePrecision]>([
    ["5/3/1965", "1965-03-05", "DAY"],
    ["05/03/1965", "1965-03-05", "DAY"],
    ["05-03-1965", "1965-03-05", "DAY"],
    ["5-3-1965", "1965-03-05", "DAY"],
    ["5.3.1965", "1965-03-05", "DAY"],
    ["05.03.1965", "1965-03-05", "DAY"],
    ["05031965", "1965-03-05", "DAY"],
    ["20101990", "1990-10-20", "DAY"],
    ["1965-03-05", "1965-03-05", "DAY"],
    [" 5 / 3 / 1965 ", "1965-03-05", "DAY"],
    ["5/3.1965", "1965-03-05", "DAY"],
    ["05/03/1965\u00A0", "1965-03-05", "DAY"],
    ["\u200E05/03/1965", "1965-03-05", "DAY"],
    ["ngày 5 tháng 3 năm 1965", "1965-03-05", "DAY"],
    ["Ngày 05 tháng 03 năm 1965".normalize("NFD"), "1965-03-05", "DAY"],
    ["3/2/1990", "1990-02-03", "DAY"],
    ["29/02/2000", "2000-02-29", "DAY"],
    ["31/12/2099", "2099-12-31", "DAY"],
    ["3/1965", "1965-03-01", "MONTH"],
    ["03/1965", "1965-03-01", "MONTH"],
    ["03.1965", "1965-03-01", "MONTH"],
    ["3-1965", "1965-03-01", "MONTH"],
    ["00/03/1965", "1965-03-01", "MONTH"],
    ["0/3/1965", "1965-03-01", "MONTH"],
    ["/5/1965", "1965-05-01", "MONTH"],
    ["00051965", "1965-05-01", "MONTH"],
    ["1965-03", "1965-03-01", "MONTH"],
    ["1965-03-00", "1965-03-01", "MONTH"],
    ["tháng 3 năm 1965", "1965-03-01", "MONTH"],
    ["1965", "1965-01-01", "YEAR"],
    [" 1965 ", "1965-01-01", "YEAR"],
    ["00/00/1965", "1965-01-01", "YEAR"],
    ["0/0/1965", "1965-01-01", "YEAR"],
    ["//1965", "1965-01-01", "YEAR"],
    ["/1965", "1965-01-01", "YEAR"],
    ["00/1965", "1965-01-01", "YEAR"],
    ["00001965", "1965-01-01", "YEAR"],
    ["1965-00-00", "1965-01-01", "YEAR"],
    ["năm 1965", "1965-01-01", "YEAR"],
  ])("%j is %s to the %s", (text, on, precision) => {
    expect(parsePartialDate(text)).toEqual({ on, precision });
  });

  test.each([
    ["no date", ""],
    ["blank", "  "],
    ["a dash", "-"],
    ["a word", "Dự bị"],
    ["31 February", "31/02/1965"],
    ["29 February of a common year", "29/02/2021"],
    ["31 April", "31/4/1965"],
    ["month 13", "5/13/1965"],
    ["month first, as Americans write it", "03/25/1965"],
    ["day 32", "32/01/1965"],
    ["month 13 of a month", "13/1965"],
    ["two-digit year", "5/3/65"],
    ["two-digit year without marks", "050365"],
    ["two-digit year with an apostrophe", "5/3/'65"],
    ["three-digit year", "5/3/965"],
    ["seven digits", "5031965"],
    ["year first without marks", "19650305"],
    ["year first without marks, also a day of 1210", "20011210"],
    ["year first with slashes", "1965/03/05"],
    ["a day without its month", "05/00/1965"],
    ["a day without its month, left out", "5//1965"],
    ["nothing known", "00/00/0000"],
    ["nothing known, ISO", "0000-00-00"],
    ["a year before any member", "5/3/1865"],
    ["a year mistyped", "5/3/2965"],
    ["a serial number of Excel", "23806"],
    ["a decimal number", "1965.5"],
    ["four fields", "1/2/3/1965"],
    ["a sign", "-5/3/1965"],
    ["two dates", "05/03/1965 06/03/1965"],
    ["a time", "05/03/1965 00:00"],
    ["an instant", "1965-03-05T00:00:00.000Z"],
    ["text around it", "sinh 05/03/1965"],
    ["letters for digits", "O5/O3/1965"],
    ["ISO with single digits", "1965-3-5"],
  ])("refuses %s", (_, text) => {
    expect(parsePartialDate(text)).toBeNull();
  });

  test("reads back what formatPartialDate writes", () => {
    const day = fc
      .date({
        min: new Date("1900-01-01T00:00:00Z"),
        max: new Date("2099-12-31T00:00:00Z"),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (on) => {
        const dates = [
          { on, precision: "DAY" },
          { on: `${on.slice(0, 7)}-01`, precision: "MONTH" },
          { on: `${on.slice(0, 4)}-01-01`, precision: "YEAR" },
        ] as const;
        for (const date of dates) expect(parsePartialDate(formatPartialDate(date))).toEqual(date);
        expect(parsePartialDate(on)).toEqual(dates[0]);
      }),
    );
  });

  test("never throws, and gives only real days", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789/.- ngàythánăm") }), (text) => {
        const date = parsePartialDate(text);
        if (date) expect(new Date(`${date.on}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date.on);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ["5/3/1965", "1965-03-05"],
  ["1965-03-05", "1965-03-05"],
  ["3/1965", null],
  ["1965", null],
  ["00/00/1965", null],
  ["31/02/1965", null],
  ["", null],
])("parseDate(%j) is %s", (text, expected) => {
  expect(parseDate(text)).toBe(expected);
});

test("dates are shown with two-digit days and months, and no more than is known", () => {
  expect(formatDate("1965-03-05")).toBe("05/03/1965");
  expect(formatDate(null)).toBe("—");
  expect(formatDate(undefined)).toBe("—");
  expect(formatPartialDate({ on: "1965-03-05", precision: "DAY" })).toBe("05/03/1965");
  expect(formatPartialDate({ on: "1965-03-01", precision: "MONTH" })).toBe("03/1965");
  expect(formatPartialDate({ on: "1965-01-01", precision: "YEAR" })).toBe("1965");
  expect(formatPartialDate(null)).toBe("—");
});
