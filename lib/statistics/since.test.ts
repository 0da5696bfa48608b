import { expect, test } from "vitest";
import { sinceDay, sinceHref } from "./since";

test.each([
  [null, "2021-03-25", "2021-03-18"],
  ["2021-03-01", "2021-03-25", "2021-03-01"],
  ["2021-03-25", "2021-03-25", "2021-03-25"],
  ["2021-03-26", "2021-03-25", "2021-03-18"],
  ["2021-03-20", "2021-03-02", "2021-02-23"],
])("asked for %s on a page of %s, changes are counted from %s", (asked, on, since) => {
  expect(sinceDay(asked, on)).toBe(since);
});

test("a choice keeps the day of the page", () => {
  expect(sinceHref(30, "2021-03-25", null)).toBe("/?since=2021-02-23");
  expect(sinceHref(1, "2020-12-31", "2020-12-31")).toBe("/?on=2020-12-31&since=2020-12-30");
});
