import { describe, expect, it } from "vitest";
import { asOfDate, asOfParser, withAsOf } from "./as-of";
import { answersForADay, carryAsOf } from "./as-of-pages";

describe("the day of a page", () => {
  it.each([
    ["2020-12-31", "2020-12-31"],
    ["31/12/2020", "2020-12-31"],
    ["2020-02-30", null],
    ["31/02/2020", null],
    ["yesterday", null],
  ])("reads %s as %s", (text, day) => {
    expect(asOfParser.parse(text)).toBe(day);
  });

  it.each([
    [null, "2021-03-25"],
    ["2020-12-31", "2020-12-31"],
    ["2021-03-25", "2021-03-25"],
    ["2021-03-26", "2021-03-25"],
  ])("asked for %s answers for %s", (asked, day) => {
    expect(asOfDate(asked, "2021-03-25")).toBe(day);
  });

  it("goes along in an address, and today leaves no trace", () => {
    expect(withAsOf("/members?sex=FEMALE", "2020-12-31")).toBe("/members?sex=FEMALE&on=2020-12-31");
    expect(withAsOf("/members", null)).toBe("/members");
  });
});

describe("a link on a page of a past day", () => {
  const follow = (href: string) =>
    carryAsOf(new URL(href, "http://register"), { search: "?on=2020-12-31" }).href.slice(
      "http://register".length,
    );

  it.each([
    ["/members?sex=FEMALE", "/members?sex=FEMALE&on=2020-12-31"],
    ["/", "/?on=2020-12-31"],
    ["/members?on=2019-12-31", "/members?on=2019-12-31"],
    ["/members/new", "/members/new"],
    ["/study", "/study"],
  ])("%s leads to %s", (href, expected) => {
    expect(follow(href)).toBe(expected);
  });

  it("is left alone on a page of today", () => {
    expect(carryAsOf(new URL("http://register/members"), { search: "" }).search).toBe("");
  });

  it("knows which pages answer for a day", () => {
    expect(["/", "/members", "/study", "/members/new"].map(answersForADay)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
