import { expect, test } from "vitest";
import { axisTicks } from "./axis-ticks";

test.each([
  [3558, 3, [0, 1000, 2000, 3000]],
  [74, 3, [0, 20, 40, 60]],
  [31, 5, [0, 5, 10, 15, 20, 25, 30]],
  [100, 5, [0, 20, 40, 60, 80, 100]],
  [2, 5, [0, 1, 2]],
  [1, 3, [0, 1]],
])("an axis to %d in %d or more lines is ruled evenly", (max, count, ticks) => {
  expect(axisTicks(max, count)).toEqual(ticks);
});
