import { describe, expect, it } from "vitest";
import { accountState } from "./account";

const soon = new Date("2021-03-28T00:00:00Z");
const past = new Date("2021-03-20T00:00:00Z");

describe("accountState", () => {
  it.each([
    [{ disabledAt: null, hasPassword: true, inviteExpiresAt: null }, "ACTIVE"],
    [{ disabledAt: null, hasPassword: true, inviteExpiresAt: soon }, "ACTIVE"],
    [{ disabledAt: null, hasPassword: false, inviteExpiresAt: soon }, "WAITING"],
    [{ disabledAt: null, hasPassword: false, inviteExpiresAt: null }, "LINK_EXPIRED"],
    [{ disabledAt: past, hasPassword: true, inviteExpiresAt: null }, "DISABLED"],
    [{ disabledAt: past, hasPassword: false, inviteExpiresAt: soon }, "DISABLED"],
  ] as const)("%j is %s", (facts, state) => {
    expect(accountState(facts)).toBe(state);
  });
});
