import { expect, it } from "vitest";
import { delegationState } from "./delegation";

const running = { revokedAt: null, fromOn: "2021-03-20", untilOn: "2021-03-25", isInForce: true };

it.each([
  ["its last day", running, "RUNNING"],
  ["its only day", { ...running, fromOn: "2021-03-25" }, "RUNNING"],
  ["the day before it begins", { ...running, fromOn: "2021-03-26", untilOn: "2021-04-01" }, "PLANNED"],
  ["the day after", { ...running, untilOn: "2021-03-24" }, "OVER"],
  ["an account disabled or moved", { ...running, isInForce: false }, "LAPSED"],
  ["revoked before its end", { ...running, revokedAt: new Date(), isInForce: false }, "REVOKED"],
] as const)("on %s", (_, delegation, expected) => {
  expect(delegationState(delegation, "2021-03-25")).toBe(expected);
});
