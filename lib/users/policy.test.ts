import { describe, expect, it } from "vitest";
import { roles } from "@/lib/access/permissions";
import { canChangeAccess, canInvite, canManageAccounts } from "./policy";

const admin = { role: "ADMIN", accountId: "me" } as const;

describe("accounts", () => {
  it("are kept by administrators alone", () => {
    const others = roles.filter((role) => role !== "ADMIN").map((role) => ({ role, accountId: "me" }));
    for (const viewer of others) {
      expect(canManageAccounts(viewer)).toBe(false);
      expect(canChangeAccess(viewer, { id: "other" })).toBe(false);
      expect(canInvite(viewer, { isDisabled: false })).toBe(false);
    }
    expect(canManageAccounts(admin)).toBe(true);
  });

  it("are changed by an administrator, but not the own one", () => {
    expect(canChangeAccess(admin, { id: "other" })).toBe(true);
    expect(canChangeAccess(admin, { id: "me" })).toBe(false);
  });

  it("get no link while they are disabled", () => {
    expect(canInvite(admin, { isDisabled: false })).toBe(true);
    expect(canInvite(admin, { isDisabled: true })).toBe(false);
  });
});
