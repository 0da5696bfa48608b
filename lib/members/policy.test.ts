import { describe, expect, test } from "vitest";
import { roles } from "@/lib/access/permissions";
import { canAddMember, canEditMember } from "./policy";

const today = "2021-03-25";

describe("canAddMember", () => {
  test.each([
    ["LEADER", false],
    ["STAFF", true],
    ["SECRETARY", true],
    ["ADMIN", false],
  ] as const)("%s: %s", (role, expected) => {
    expect(canAddMember({ role }, { kind: "CELL", validTo: null }, today)).toBe(expected);
  });

  test.each([
    ["CELL", null, true],
    ["BASE_CELL", null, true],
    ["CELL", "2021-03-26", true],
    ["CELL", "2021-03-25", false],
    ["BASE_COMMITTEE", null, false],
    ["PART_COMMITTEE", null, false],
    ["BLOC", null, false],
  ] as const)("to a %s that ends on %s: %s", (kind, validTo, expected) => {
    expect(canAddMember({ role: "STAFF" }, { kind, validTo }, today)).toBe(expected);
  });
});

describe("canEditMember", () => {
  const may = (leftOn: string | null) => roles.filter((role) => canEditMember({ role }, { leftOn }, today));

  test("staff and the own secretary correct whoever is on the list", () => {
    expect(may(null)).toEqual(["STAFF", "SECRETARY"]);
    expect(may("2021-03-26")).toEqual(["STAFF", "SECRETARY"]);
  });

  test("once somebody has left, only staff does", () => {
    expect(may("2021-03-25")).toEqual(["STAFF"]);
  });
});
