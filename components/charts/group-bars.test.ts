import { expect, test } from "vitest";
import { groupBars } from "./group-bars";

const bar = (id: string, group?: string) => ({ id, label: id, value: 1, ...(group && { group }) });

test("bars that follow one another under a heading are one group", () => {
  const groups = groupBars([bar("a", "X"), bar("b", "X"), bar("c", "Y")]);
  expect(groups.map(({ heading, bars }) => [heading, bars.map(({ id }) => id)])).toEqual([
    ["X", ["a", "b"]],
    ["Y", ["c"]],
  ]);
});

test("bars without a heading are one group without one", () => {
  expect(groupBars([bar("a"), bar("b")]).map(({ heading }) => heading)).toEqual([null]);
  expect(groupBars([])).toEqual([]);
});
