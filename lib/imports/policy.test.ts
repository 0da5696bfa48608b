import { describe, expect, test } from "vitest";
import { roles } from "@/lib/access/permissions";
import type { Verdict } from "./compare-with-register";
import type { DoubtCode } from "./note";
import { canImportMembers, choiceOf, isIncluded } from "./policy";

test.each(roles)("%s: a list goes into a base organisation of whoever keeps its people", (role) => {
  const isKeeper = role === "STAFF" || role === "SECRETARY";
  expect(canImportMembers({ role }, { kind: "BASE_COMMITTEE" })).toBe(isKeeper);
  expect(canImportMembers({ role }, { kind: "BASE_CELL" })).toBe(isKeeper);
  for (const kind of ["BLOC", "PART_COMMITTEE", "CELL"])
    expect(canImportMembers({ role }, { kind })).toBe(false);
});

describe("what a person decides about a row", () => {
  test.each<[Verdict, DoubtCode[], { include: boolean } | null, boolean]>([
    ["NEW", [], null, true],
    ["NEW", ["HIDDEN_ROW"], { include: true }, true],
    ["CHANGED", [], null, true],
    ["CHANGED", ["TOO_OLD"], { include: true }, true],
    ["UNCHANGED", ["HIDDEN_ROW"], null, false],
    ["DOUBTFUL", ["SAME_PERSON_PROBABLY"], { include: false }, false],
    ["DOUBTFUL", ["CARD_OF_ANOTHER"], null, false],
    ["DOUBTFUL", ["IN_OTHER_UNIT"], null, false],
    ["REFUSED", [], null, false],
  ])("%s with %j", (verdict, codes, choice, isUsual) => {
    const row = { rowNumber: 7, verdict, doubts: codes.map((code) => ({ code, at: "7" })) };
    expect(choiceOf(row)).toEqual(choice);
    expect(isIncluded(row, new Map())).toBe(isUsual);
    // A decision nobody was asked for is not taken.
    expect(isIncluded(row, new Map([[7, !isUsual]]))).toBe(choice ? !isUsual : isUsual);
  });
});
