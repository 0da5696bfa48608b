import { expect, it } from "vitest";
import { nextCode } from "./place-options";

it.each([
  ["SCT", [], "SCT.01"],
  ["SCT", ["SCT.01", "SCT.02", "SCT.BP1"], "SCT.03"],
  ["SCT", ["SCT.09", "SCT.03"], "SCT.10"],
  ["SCT", ["SCTX.07"], "SCT.01"],
])("the code after %s %j is %s", (base, taken, next) => {
  expect(nextCode(base, taken)).toBe(next);
});
