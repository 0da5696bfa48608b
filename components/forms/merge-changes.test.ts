import { describe, expect, test } from "vitest";
import { changesOf, mergeChanges } from "./merge-changes";

const initial = {
  id: "1",
  version: 3,
  title: "Tổ trưởng",
  numbers: { MEMBERS: { present: "10", madeUp: "" } },
  lines: [{ name: "A" }],
};

describe("what was changed", () => {
  test("is named field by field, deep ones by their path; ids and versions stay out", () => {
    const values = { ...initial, numbers: { MEMBERS: { present: "11", madeUp: "" } } };
    expect(changesOf(initial, values)).toEqual({ "numbers.MEMBERS.present": { from: "10", to: "11" } });
  });

  test("a list is one field", () => {
    const lines = [{ name: "A" }, { name: "B" }];
    expect(changesOf(initial, { ...initial, lines })).toEqual({ lines: { from: initial.lines, to: lines } });
  });

  test("is nothing once it was changed back", () => {
    expect(changesOf(initial, structuredClone(initial))).toEqual({});
  });
});

describe("merging with what somebody else saved", () => {
  const change = { title: { from: "Tổ trưởng", to: "Trưởng phòng" } };

  test.each<[string, object, string[]]>([
    ["they left the field alone", { ...initial, version: 4 }, []],
    ["they wrote the same", { ...initial, title: "Trưởng phòng" }, []],
    ["they wrote something else", { ...initial, title: "Phó phòng" }, ["title"]],
    ["they emptied it", { ...initial, title: null }, ["title"]],
    ["they changed another field", { ...initial, lines: [] }, []],
  ])("asks only where both differ: %s", (_, stored, asked) => {
    const { mine, conflicts } = mergeChanges(change, stored);
    expect(conflicts.map(({ name }) => name)).toEqual(asked);
    expect(mine).toEqual({ title: "Trưởng phòng" });
  });
});
