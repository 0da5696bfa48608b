import { expect, it } from "vitest";
import { parseHeads } from "./parse-heads";

const hash = "9f".repeat(32);

it("reads the number and the hash of each line, whatever is written beside them", () => {
  expect(
    parseHeads(`# Sổ Khối\n2026-11-22 1284 ${hash}\n\n1301 ${hash.toUpperCase()} (Phòng lưu trữ)\n`),
  ).toEqual([
    { seq: "1284", hash },
    { seq: "1301", hash: hash.toUpperCase() },
  ]);
});

it.each(["1284", hash, `x ${hash}`, `12 ${hash.slice(1)}`])("refuses %s", (line) => {
  expect(() => parseHeads(line)).toThrow(/Line 1/);
});

it("refuses a file without a head", () => {
  expect(() => parseHeads("\n")).toThrow(/empty/);
});
