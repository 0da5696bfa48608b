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

test("a choice keeps the rest of the address", () => {
  expect(sinceHref(30, "2021-03-25", "")).toBe("/?since=2021-02-23");
  expect(sinceHref(1, "2020-12-31", "on=2020-12-31&since=2020-01-01&by=type")).toBe(
    "/?on=2020-12-31&since=2020-12-30&by=type",
  );
});
