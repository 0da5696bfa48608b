import { expect, it } from "vitest";
import { newRecoveryCodes, readRecoveryCode, spellRecoveryCode } from "./recovery-code";

it("makes ten codes that read back as they were printed", () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(readRecoveryCode(spellRecoveryCode(code))).toBe(code);
});

it("prints six groups of four", () => {
  expect(spellRecoveryCode("0123456789abcdefghjkmnpq")).toBe("0123-4567-89ab-cdef-ghjk-mnpq");
});

it.each([
  [" O1I3 4567 89AB CDEF GHJK MNPQ ", "0113456789abcdefghjkmnpq"],
  ["0123-4567-89ab-cdef-ghjk-mnp", null],
  ["0123-4567-89ab-cdef-ghjk-mnpu", null],
  ["123456", null],
])("reads %o", (typed, expected) => {
  expect(readRecoveryCode(typed)).toBe(expected);
});
