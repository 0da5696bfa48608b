import { describe, expect, it } from "vitest";
import { type Role, roles } from "@/lib/access/permissions";
import type { OrganizationKind } from "@/lib/auth/viewer";
import { canEditOrganization, canKeepOfficers, foundableKinds, organizationRights } from "./policy";

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

describe("organizationRights", () => {
  const today = "2021-03-25";
  const rightsOf = (organization: Parameters<typeof organizationRights>[1]) =>
    everyone((role) => {
      const rights = organizationRights({ ...viewerOf(role), today }, organization);
      return Object.values(rights).filter(Boolean).length;
    });

  it("lets a secretary reorganise the own cells, not the own unit", () => {
    const may = (kind: OrganizationKind, baseId: string) =>
      everyone(
        (role) =>
          organizationRights({ ...viewerOf(role), today }, { ...place(kind, baseId), validTo: null })
            .reorganize,
      );
    expect(may("BASE_COMMITTEE", "own")).toEqual({
      LEADER: false,
      STAFF: true,
      SECRETARY: false,
      ADMIN: false,
    });
    expect(may("CELL", "own")).toEqual({ LEADER: false, STAFF: true, SECRETARY: true, ADMIN: false });
    expect(may("CELL", "other")).toEqual({ LEADER: false, STAFF: true, SECRETARY: false, ADMIN: false });
  });

  it("leaves nothing to do on one that has ended", () => {
    const cell = place("CELL", "own");
    expect(rightsOf({ ...cell, validTo: today })).toEqual({ LEADER: 0, STAFF: 0, SECRETARY: 0, ADMIN: 0 });
    expect(rightsOf({ ...cell, validTo: "2021-03-26" })).toEqual({
      LEADER: 0,
      STAFF: 3,
      SECRETARY: 3,
      ADMIN: 1,
    });
  });
});
