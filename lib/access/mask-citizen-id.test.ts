import { expect, it } from "vitest";
import { maskCitizenId } from "./mask-citizen-id";

it.each([
  ["LEADER", "001085012345", "••••••••2345"],
  ["ADMIN", "001085012345", "••••••••2345"],
  ["LEADER", "01234567", "01234567"],
  ["STAFF", "001085012345", "001085012345"],
  ["SECRETARY", "001085012345", "001085012345"],
] as const)("for %s, %s reads %s", (role, number, expected) => {
  expect(maskCitizenId({ role }, number)).toBe(expected);
});
