import { describe, expect, it } from "vitest";
import { refusalOf, type ServerRights } from "./check-server";

const good: ServerRights = {
  version: 15,
  role: "owner",
  canCreate: true,
  canCreateRole: true,
  isReadOnly: false,
};

describe("refusalOf", () => {
  it("accepts PostgreSQL 15 and an owner who may create schemas and roles", () => {
    expect(refusalOf(good, "db:5432/so_khoi")).toBeNull();
  });

  it.each<[Partial<ServerRights>, RegExp]>([
    [{ version: 14 }, /is PostgreSQL 14: 15 or newer is needed/],
    [{ isReadOnly: true }, /is read-only/],
    [{ canCreate: false }, /may not create schemas/],
    [{ canCreateRole: false }, /run "ALTER ROLE owner CREATEROLE"/],
  ])("says what is missing: %o", (change, sentence) => {
    const refusal = refusalOf({ ...good, ...change }, "db:5432/so_khoi");
    expect(refusal).toMatch(sentence);
    expect(refusal).toContain("db:5432/so_khoi");
  });
});
