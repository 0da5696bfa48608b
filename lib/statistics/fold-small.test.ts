import { describe, expect, it } from "vitest";
import { noFilter } from "./dashboard-filter";
import { foldSmall, smallOfEither } from "./fold-small";

const groups = [
  { code: "kinh", members: 90 },
  { code: "tay", members: 5 },
  { code: "thai", members: 4 },
  { code: "hoa", members: 1 },
];
const leader = { role: "LEADER" } as const;
const ofUnit = { ...noFilter, unit: "SCT" };

describe("foldSmall", () => {
  it("leaves everything to whoever keeps the records", () => {
    expect(foldSmall("ethnicity", groups, { viewer: { role: "STAFF" }, filter: ofUnit })).toEqual(groups);
  });

  it("leaves the whole bloc to leadership", () => {
    expect(foldSmall("ethnicity", groups, { viewer: leader, filter: noFilter })).toEqual(groups);
  });

  it.each([
    ["a unit", ofUnit],
    ["an age", { ...noFilter, age: "31-35" as const }],
  ])("puts groups of fewer than five together within %s", (_, filter) => {
    expect(foldSmall("religion", groups, { viewer: leader, filter })).toEqual([
      { code: "kinh", members: 90 },
      { code: "tay", members: 5 },
      { code: "SMALL", members: 5 },
    ]);
  });

  it("has no such group where there is nobody in it", () => {
    const many = groups.slice(0, 2);
    expect(foldSmall("religion", many, { viewer: leader, filter: ofUnit })).toEqual(many);
  });
});

it("what is small in a part is not told apart beside it either", () => {
  const part = { groups: [{ code: "kinh", members: 20 }], filter: ofUnit };
  const whole = { groups, filter: noFilter };
  expect(smallOfEither([whole, part])).toEqual(new Set(["tay", "thai", "hoa"]));
  expect(smallOfEither([whole, whole])).toEqual(new Set());
});
