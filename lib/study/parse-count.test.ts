import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCount } from "./parse-count";

test.each([
  ["126", 126],
  ["0", 0],
  ["007", 7],
  [" 126 ", 126],
  ["1.204", 1_204],
  ["1,204", 1_204],
  ["1 204", 1_204],
  ["1\u00a0204", 1_204],
  ["1.000.000", 1_000_000],
  ["1000001", null],
  ["1.20", null],
  ["12.04", null],
  ["1204.000", null],
  ["1.2045", null],
  [".204", null],
  ["-5", null],
  ["12 người", null],
  ["1e3", null],
  ["", null],
])("%s is %s", (text, expected) => {
  expect(parseCount(text)).toBe(expected);
});

test("reads back every number as the screen writes it", () => {
  const formats = [new Intl.NumberFormat("vi-VN"), new Intl.NumberFormat("en-GB")];
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.constantFrom(...formats), (count, format) => {
      expect(parseCount(format.format(count))).toBe(count);
    }),
  );
});
