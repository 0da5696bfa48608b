import { expect, it } from "vitest";
import { withheldLines } from "./withheld-lines";

it.each([
  ["LEADER", ["B3", "C2", "C3", "C3p", "C4"]],
  ["STAFF", []],
  ["SECRETARY", []],
] as const)("%s", (role, expected) => {
  expect(withheldLines({ role })).toEqual(expected);
});
