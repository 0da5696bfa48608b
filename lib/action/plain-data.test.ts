import { expect, it } from "vitest";
import { isPlainData } from "./plain-data";

const endless: { inner: unknown } = { inner: null };
endless.inner = endless;

it.each<[string, unknown, boolean]>([
  ["a form", { id: "x", version: 1, note: null, ticked: { A: true }, rows: [{ name: "" }, undefined] }, true],
  ["nothing", undefined, true],
  ["a hundred thousand levels", JSON.parse("[".repeat(100_000) + "]".repeat(100_000)), true],
  ["something in itself", endless, true],
  ["a map", { id: new Map() }, false],
  ["form data", { numbers: new FormData() }, false],
  ["a date", new Date(0), false],
  ["a promise", [Promise.resolve()], false],
  ["a whole number of any length", { version: 1n }, false],
])("%s: %#", (_, given, expected) => {
  expect(isPlainData(given)).toBe(expected);
});
