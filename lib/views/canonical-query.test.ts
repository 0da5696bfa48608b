import { describe, expect, test } from "vitest";
import { canonicalQuery } from "./canonical-query";
import { viewHref } from "./saved-view";

describe("the canonical address of a list", () => {
  test.each([
    ["", ""],
    ["page=7&size=50&sort=name", ""],
    ["size=100&q=anh&sort=-age", "q=anh&size=100"],
    ["sex=FEMALE&status=PROBATIONARY&unit=sct", "unit=SCT&status=PROBATIONARY&sex=FEMALE"],
    ["sex=OTHER&nonsense=1&saved=abc&on=2020-01-01", ""],
    ["dense=1&cols=name,unit,card&widths=unit:240", "cols=name,unit,card&widths=unit:240&dense=1"],
    ["dense=2&cols=<script>&widths=unit:wide", ""],
  ])("of members %j is %j", async (given, kept) => {
    expect(await canonicalQuery("members", given)).toBe(kept);
  });

  test.each([
    ["view=tree&q=so", "view=tree&q=so"],
    ["view=table&size=100&page=2&sort=-members", "sort=-members"],
    ["sort=salary&kind=KING&type=5&size=25", "type=5&size=25"],
  ])("of organisations %j is %j", async (given, kept) => {
    expect(await canonicalQuery("organizations", given)).toBe(kept);
  });

  test.each([
    ["", ""],
    ["on=2020-12-31&since=2020-12-01&by=urgency&page=2&cols=name", ""],
    ["by=type&sex=FEMALE&unit=sct&saved=abc", "unit=SCT&sex=FEMALE&by=type"],
    ["by=salary&sex=OTHER&q=anh", ""],
  ])("of a home page %j is %j", async (given, kept) => {
    expect(await canonicalQuery("home", given)).toBe(kept);
  });

  test("is its own canonical form, whatever was typed", async () => {
    for (const q of ["Nguyễn & Ánh = 100%", "a+b", "%2C", "phạm thị, hòa"]) {
      const once = await canonicalQuery("members", new URLSearchParams({ q, sort: "-unit" }).toString());
      expect(await canonicalQuery("members", once), q).toBe(once);
      expect(new URLSearchParams(once).get("q"), q).toBe(q);
    }
  });
});

test("a view is opened on the day already looked at", () => {
  const view = { id: "1", list: "members", query: "sex=FEMALE" } as const;
  expect(viewHref(view)).toBe("/members?sex=FEMALE&saved=1");
  expect(viewHref({ ...view, list: "home" })).toBe("/?sex=FEMALE&saved=1");
  expect(viewHref({ ...view, query: "" }, "2020-12-31")).toBe("/members?on=2020-12-31&saved=1");
});
