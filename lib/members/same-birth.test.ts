import { expect, test } from "vitest";
import { parsePartialDate } from "@/lib/dates/partial-date";
import { canBeSameBirth } from "./same-birth";

test.each([
  ["05/03/1965", "05/03/1965", true],
  ["05/03/1965", "06/03/1965", false],
  ["1965", "05/03/1965", true],
  ["1965", "31/12/1965", true],
  ["1965", "01/01/1966", false],
  ["1965", "03/1965", true],
  ["1965", "1966", false],
  ["03/1965", "31/03/1965", true],
  ["03/1965", "01/04/1965", false],
  ["02/1964", "29/02/1964", true],
])("%s and %s: %s", (a, b, expected) => {
  const [first, second] = [parsePartialDate(a), parsePartialDate(b)];
  if (!first || !second) throw new Error("not a date");
  expect(canBeSameBirth(first, second)).toBe(expected);
  expect(canBeSameBirth(second, first)).toBe(expected);
});
