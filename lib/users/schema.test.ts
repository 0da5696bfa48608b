import { describe, expect, it } from "vitest";
import { isMessageKey } from "@/lib/i18n/message-key";
import { newInviteToken } from "./invite-token";
import { newAccountInput } from "./schema";

const id = "0192f0c0-0000-7000-8000-000000000001";
const account = {
  username: " Bithu.SCT ",
  displayName: "Lê Thị  Mới",
  role: "SECRETARY",
  unitId: id,
  token: newInviteToken(),
};

describe("newAccountInput", () => {
  it("tidies the names", () => {
    expect(newAccountInput.parse(account)).toMatchObject({
      username: "bithu.sct",
      displayName: "Lê Thị Mới",
    });
  });

  it.each([
    [{ username: "" }, "username"],
    [{ username: "bí thư" }, "username"],
    [{ username: ".bithu" }, "username"],
    [{ username: "b" }, "username"],
    [{ displayName: " " }, "displayName"],
    [{ role: "OWNER" }, "role"],
    [{ unitId: null }, "unitId"],
    [{ token: "short" }, "token"],
  ])("refuses %j", (wrong, field) => {
    const issues = newAccountInput.safeParse({ ...account, ...wrong }).error?.issues ?? [];
    expect(issues.map(({ path }) => path.join("."))).toContain(field);
    expect(issues.filter(({ message }) => !isMessageKey(message))).toEqual([]);
  });

  it("needs no unit for anyone but a secretary", () => {
    expect(newAccountInput.safeParse({ ...account, role: "STAFF", unitId: null }).success).toBe(true);
  });
});

it("every link has a secret of its own", () => {
  const tokens = new Set(Array.from({ length: 100 }, newInviteToken));
  expect(tokens.size).toBe(100);
  expect([...tokens].every((token) => /^[\w-]{43}$/.test(token))).toBe(true);
});
