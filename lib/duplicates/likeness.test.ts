import { expect, it } from "vitest";
import { type Likeable, likeness } from "./likeness";

const born = (on: string, precision: Likeable["born"]["precision"] = "DAY", admittedOn = "2005-01-01") => ({
  born: { on, precision },
  admittedOn,
});

it.each<[string, Likeable, Likeable, ReturnType<typeof likeness>]>([
  ["the same day", born("1980-03-02"), born("1980-03-02"), "SAME_BIRTH"],
  ["a year that holds the day", born("1980-03-02"), born("1980-01-01", "YEAR"), "PARTIAL_BIRTH"],
  ["a month that holds the day", born("1980-03-02"), born("1980-03-01", "MONTH"), "PARTIAL_BIRTH"],
  ["another year", born("1980-03-02"), born("1981-01-01", "YEAR"), null],
  ["day and month swapped", born("1980-03-02"), born("1980-02-03"), "SWAPPED_BIRTH"],
  ["one digit, the same admission", born("1980-03-02"), born("1988-03-02"), "MISTYPED_BIRTH"],
  ["one digit, another admission", born("1980-03-02"), born("1988-03-02", "DAY", "2006-01-01"), null],
  ["two digits, the same admission", born("1980-03-02"), born("1988-03-12"), null],
  ["nothing but the name", born("1980-03-02"), born("1975-11-30"), null],
])("%s", (_, a, b, expected) => {
  expect(likeness(a, b)).toBe(expected);
  expect(likeness(b, a)).toBe(expected);
});
