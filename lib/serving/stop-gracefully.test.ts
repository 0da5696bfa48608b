import { expect, it } from "vitest";
import { isAskedAgainAndAgain } from "./stop-gracefully";

it.each([
  ["nobody asked", null, null, 50_000, false],
  ["only the start asked", 1_000, 1_000, 5_000, false],
  ["a balancer asks every two seconds", 1_000, 41_000, 42_000, true],
  ["a balancer was there and went away", 1_000, 41_000, 60_000, false],
])("%s", (_, first, last, now, expected) => {
  expect(isAskedAgainAndAgain(first, last, now)).toBe(expected);
});
