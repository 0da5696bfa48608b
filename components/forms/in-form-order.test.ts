import { expect, test } from "vitest";
import { inFormOrder } from "./in-form-order";

test("the fields to correct are named in the order of the form, the others after them", () => {
  const form = ["role", "unit", "displayName", "username"];
  expect(inFormOrder(["username", "version", "displayName", "unit"], form)).toEqual([
    "unit",
    "displayName",
    "username",
    "version",
  ]);
  expect(inFormOrder(["b", "a"], [])).toEqual(["b", "a"]);
});
