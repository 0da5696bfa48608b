import { describe, expect, it } from "vitest";
import { organizationNotices } from "./notices";

describe("organizationNotices", () => {
  it.each([
    ["CELL", 30, 28, []],
    ["CELL", 31, 28, ["largeCell"]],
    ["CELL", 4, 3, []],
    ["CELL", 4, 2, ["fewOfficial"]],
    ["CELL", 0, 0, ["empty"]],
    ["BASE_CELL", 29, 29, []],
    ["BASE_CELL", 30, 29, ["largeBaseCell"]],
    ["BASE_CELL", 2, 2, ["fewOfficial"]],
    ["BASE_COMMITTEE", 30, 27, []],
    ["BASE_COMMITTEE", 29, 29, ["smallBaseCommittee"]],
    ["BASE_COMMITTEE", 2, 1, ["fewOfficial", "smallBaseCommittee"]],
    ["BASE_COMMITTEE", 900, 880, []],
    ["PART_COMMITTEE", 2, 2, []],
    ["BLOC", 0, 0, []],
  ] as const)("%s with %i members, %i of them official: %j", (kind, members, official, notices) => {
    expect(organizationNotices({ kind, members, official })).toEqual(notices);
  });
});
