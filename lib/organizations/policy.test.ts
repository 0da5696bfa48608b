import { describe, expect, it } from "vitest";
import { type Role, roles } from "@/lib/access/permissions";
import type { OrganizationKind } from "@/lib/auth/viewer";
import { canEditOrganization, canKeepOfficers, canMoveUnder, foundableKinds } from "./policy";

const bloc = { id: "bloc", code: "DUK", name: "Đảng bộ Khối", kind: "BLOC" } as const;
const own = { id: "own", code: "SCT", name: "Đảng bộ Sở Công Thương", kind: "BASE_COMMITTEE" } as const;
const viewerOf = (role: Role) => ({ role, organization: role === "SECRETARY" ? own : bloc });

const place = (kind: OrganizationKind, baseId: string | null) => ({ kind, baseId });
const everyone = (test: (role: Role) => unknown) =>
  Object.fromEntries(roles.map((role) => [role, test(role)]));

describe("foundableKinds", () => {
  it.each([
    ["the bloc", place("BLOC", null), { STAFF: 2, ADMIN: 2, LEADER: 0, SECRETARY: 0 }],
    ["the own unit", place("BASE_COMMITTEE", "own"), { STAFF: 2, ADMIN: 2, LEADER: 0, SECRETARY: 2 }],
    [
      "a part of the own unit",
      place("PART_COMMITTEE", "own"),
      { STAFF: 1, ADMIN: 1, LEADER: 0, SECRETARY: 1 },
    ],
    ["a foreign unit", place("BASE_COMMITTEE", "other"), { STAFF: 2, ADMIN: 2, LEADER: 0, SECRETARY: 0 }],
    ["a chi bộ cơ sở", place("BASE_CELL", "own"), { STAFF: 0, ADMIN: 0, LEADER: 0, SECRETARY: 0 }],
    ["a cell", place("CELL", "own"), { STAFF: 0, ADMIN: 0, LEADER: 0, SECRETARY: 0 }],
  ])("under %s", (_, parent, count) => {
    expect(everyone((role) => foundableKinds(viewerOf(role), parent).length)).toEqual(count);
  });
});

describe("canEditOrganization", () => {
  it.each([
    ["the bloc", place("BLOC", null), []],
    ["the own unit", place("BASE_COMMITTEE", "own"), ["STAFF", "ADMIN"]],
    ["an own cell", place("CELL", "own"), ["STAFF", "SECRETARY", "ADMIN"]],
    ["an own part committee", place("PART_COMMITTEE", "own"), ["STAFF", "SECRETARY", "ADMIN"]],
    ["a foreign cell", place("CELL", "other"), ["STAFF", "ADMIN"]],
  ])("%s", (_, organization, allowed) => {
    expect(roles.filter((role) => canEditOrganization(viewerOf(role), organization))).toEqual(allowed);
  });
});

describe("canKeepOfficers", () => {
  it.each([
    ["the bloc", place("BLOC", null), []],
    ["the own unit", place("BASE_COMMITTEE", "own"), ["STAFF", "SECRETARY"]],
    ["an own cell", place("CELL", "own"), ["STAFF", "SECRETARY"]],
    ["a foreign unit", place("BASE_CELL", "other"), ["STAFF"]],
  ])("of %s", (_, organization, allowed) => {
    expect(roles.filter((role) => canKeepOfficers(viewerOf(role), organization))).toEqual(allowed);
  });
});

describe("canMoveUnder", () => {
  it.each([
    [place("CELL", "own"), place("PART_COMMITTEE", "own"), true],
    [place("CELL", "own"), place("BASE_COMMITTEE", "own"), true],
    [place("CELL", "own"), place("BASE_COMMITTEE", "other"), false],
    [place("CELL", "own"), place("CELL", "own"), false],
    [place("PART_COMMITTEE", "own"), place("BASE_COMMITTEE", "own"), false],
    [place("BASE_CELL", "own"), place("BLOC", null), false],
  ])("%j under %j: %s", (cell, parent, allowed) => {
    expect(canMoveUnder(cell, parent)).toBe(allowed);
  });
});
