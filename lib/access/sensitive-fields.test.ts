import { describe, expect, it } from "vitest";
import { can, roles } from "./permissions";
import { sensitiveFields, shows } from "./sensitive-fields";

describe("shows", () => {
  it.each([
    ["STAFF", true],
    ["SECRETARY", true],
    ["LEADER", false],
    ["ADMIN", false],
  ] as const)("%s: %o, every field alike", (role, expected) => {
    expect(sensitiveFields.map((field) => [field, shows({ role }, field)])).toEqual(
      sensitiveFields.map((field) => [field, expected]),
    );
  });

  it("keeps nothing from whoever writes records: a form must not lose what it does not show", () => {
    const writers = roles.filter((role) => can({ role }, "member.write"));
    expect(writers).not.toEqual([]);
    for (const role of writers)
      for (const field of sensitiveFields) expect(shows({ role }, field)).toBe(true);
  });
});
