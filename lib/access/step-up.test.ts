import { describe, expect, it } from "vitest";
import { asksForProof, fileAsksForProof } from "./step-up";

describe("asksForProof", () => {
  it.each([
    ["account.create", "account.manage", true],
    ["account.update", "account.manage", true],
    ["installation.update", "account.manage", true],
    ["factor.remove", "account.own", true],
    ["factor.enrol", "account.own", true],
    ["person.erase", "person.erase", true],
    ["person.askErasure", "person.erase", false],
    ["session.endAll", "account.own", false],
    ["identity.confirm", "account.own", false],
    ["delegation.grant", "delegation.grant", true],
    ["delegation.start", "account.own", false],
    ["member.update", "member.write", false],
  ] as const)("%s: %o", (name, permission, expected) => {
    expect(asksForProof({ name, permission })).toBe(expected);
  });
});

describe("fileAsksForProof", () => {
  it.each([
    ["member.export", 1_000, false],
    ["member.export", 1_001, true],
    ["register.export", 9_145, true],
    ["organization.export", 9_145, false],
  ])("%s of %i rows: %o", (action, rows, expected) => {
    expect(fileAsksForProof({ action, rows })).toBe(expected);
  });
});
