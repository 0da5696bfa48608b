import { describe, expect, test } from "vitest";
import { mergeRolls } from "./merge-rolls";
import type { RollMark } from "./roll-lines";

const present: RollMark = { state: "PRESENT", reason: "" };
const ill: RollMark = { state: "EXCUSED", reason: "ốm" };
const away: RollMark = { state: "EXCUSED", reason: "công tác" };
const absent: RollMark = { state: "UNEXCUSED", reason: "" };

type Mark = RollMark | null;

describe("a roll two people called", () => {
  test.each<[string, Mark, Mark, Mark, Mark, boolean]>([
    // before, mine, theirs, what stands, asked
    ["nobody touched the line", present, present, present, present, false],
    ["only I marked it", null, present, null, present, false],
    ["only they marked it", null, null, absent, absent, false],
    ["only I took the mark away", present, null, present, null, false],
    ["only they took the mark away", present, present, null, null, false],
    ["both marked it alike", null, ill, ill, ill, false],
    ["we marked it differently", null, present, absent, present, true],
    ["we gave other reasons", null, ill, away, ill, true],
    ["I took away what they changed", present, null, absent, null, true],
    ["they took away what I changed", present, ill, null, ill, true],
  ])("%s", (_, before, mine, theirs, stands, isAsked) => {
    const marks = (mark: Mark) => (mark ? { p: mark } : {});
    const merged = mergeRolls({ before: marks(before), mine: marks(mine), theirs: marks(theirs) });
    expect(merged.marks).toEqual(marks(stands));
    expect(merged.conflicts).toEqual(isAsked ? [{ name: "p", mine, theirs }] : []);
  });
});
