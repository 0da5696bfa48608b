import { expect, test } from "vitest";
import { roles } from "@/lib/access/permissions";
import { canAnswer, canRecall } from "./policy";

const ends = { fromBaseId: "sender", toId: "receiver" };
const who = (rule: typeof canAnswer, organizationId: string) =>
  roles.filter((role) => rule({ role, organization: { id: organizationId } }, ends));

test("the receiver answers, the sender recalls, the bloc's staff does either", () => {
  expect(who(canAnswer, "receiver")).toEqual(["STAFF", "SECRETARY"]);
  expect(who(canAnswer, "sender")).toEqual(["STAFF"]);
  expect(who(canRecall, "sender")).toEqual(["STAFF", "SECRETARY"]);
  expect(who(canRecall, "receiver")).toEqual(["STAFF"]);
  expect(who(canRecall, "third")).toEqual(["STAFF"]);
});
