import { describe, expect, it } from "vitest";
import { canDelegate, canRevoke } from "./policy";

const own = { id: "me", role: "SECRETARY" as const, isDisabled: false };
const secretary = { role: "SECRETARY" as const, accountId: "me", isDeputy: false };
const admin = { role: "ADMIN" as const, accountId: "admin", isDeputy: false };

describe("canDelegate", () => {
  it.each([
    ["a secretary the own account", secretary, own, true],
    ["a secretary another's", secretary, { ...own, id: "other" }, false],
    ["an administrator any secretary's", admin, { ...own, id: "other" }, true],
    ["an administrator the own", admin, { id: "admin", role: "ADMIN" as const, isDisabled: false }, false],
    ["an administrator a disabled one", admin, { ...own, isDisabled: true }, false],
    ["staff nobody's", { ...secretary, role: "STAFF" as const }, own, false],
    ["a deputy, who passes nothing on", { ...secretary, isDeputy: true }, own, false],
  ])("%s", (_, viewer, account, expected) => {
    expect(canDelegate(viewer, account)).toBe(expected);
  });
});

describe("canRevoke", () => {
  const running = { principalId: "me", revokedAt: null, untilOn: "2021-03-25" };
  it.each([
    ["whoever granted it", secretary, running, true],
    ["an administrator", admin, running, true],
    ["another secretary", { ...secretary, accountId: "other" }, running, false],
    ["a deputy", { ...secretary, isDeputy: true }, running, false],
    ["nobody what is over", secretary, { ...running, untilOn: "2021-03-24" }, false],
    ["nobody what was revoked", admin, { ...running, revokedAt: new Date() }, false],
  ])("%s", (_, viewer, delegation, expected) => {
    expect(canRevoke(viewer, delegation, "2021-03-25")).toBe(expected);
  });
});
