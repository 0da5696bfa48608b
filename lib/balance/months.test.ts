import { expect, test } from "vitest";
import { arrangeMonths } from "./months";

test("months before the register began are gaps, those without a change are zero, and the last ends on the day", () => {
  const months = arrangeMonths(
    {
      openedOn: "2021-01-10",
      flows: [{ month: "2021-02", increase: 5, admitted: 3, decrease: 2 }],
      // Two from the first known month on, one of them off the list from the second on, three more from the second.
      stays: [
        { first: 9, end: null, people: 1 },
        { first: 9, end: 10, people: 1 },
        { first: 10, end: null, people: 3 },
      ],
    },
    "2021-03-25",
  );
  expect(months).toHaveLength(12);
  expect(months.slice(8).map(({ period, ...figures }) => [period.code, ...Object.values(figures)])).toEqual([
    ["2020-12", null, null, null, null],
    ["2021-01", 0, 0, 0, 2],
    ["2021-02", 5, 3, 2, 4],
    ["2021-03", 0, 0, 0, 4],
  ]);
  expect(months.at(-1)?.period.to).toBe("2021-03-25");
});
