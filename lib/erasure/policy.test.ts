import { describe, expect, it } from "vitest";
import { type Role, roles } from "@/lib/access/permissions";
import { canAskErasure, canDecideErasure, canWithdrawErasure } from "./policy";

const may: Record<Role, { ask: boolean; decide: boolean }> = {
  LEADER: { ask: false, decide: true },
  STAFF: { ask: true, decide: true },
  SECRETARY: { ask: false, decide: false },
  ADMIN: { ask: false, decide: false },
};

describe("the erasure of a person", () => {
  it.each(roles)("by a %s", (role) => {
    const viewer = { role, accountId: "me" };
    expect(canAskErasure(viewer)).toBe(may[role].ask);
    expect(canDecideErasure(viewer, { status: "ASKED", askedBy: "other" })).toBe(may[role].decide);
  });

  it("is decided by another than who asked, who may take it back, and once", () => {
    const viewer = { role: "STAFF", accountId: "me" } as const;
    expect(canDecideErasure(viewer, { status: "ASKED", askedBy: "me" })).toBe(false);
    expect(canWithdrawErasure(viewer, { status: "ASKED", askedBy: "me" })).toBe(true);
    expect(canWithdrawErasure(viewer, { status: "ASKED", askedBy: "other" })).toBe(false);
    for (const status of ["ERASED", "REFUSED", "WITHDRAWN"] as const) {
      expect(canDecideErasure(viewer, { status, askedBy: "other" })).toBe(false);
      expect(canWithdrawErasure(viewer, { status, askedBy: "me" })).toBe(false);
    }
  });
});
