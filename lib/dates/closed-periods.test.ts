import { expect, it } from "vitest";
import { closedPeriods } from "./closed-periods";

it.each([
  ["2021-03-25", "2021-02-28", "2020-12-31", "2020-12-31"],
  ["2024-03-31", "2024-02-29", "2023-12-31", "2023-12-31"],
  ["2021-01-01", "2020-12-31", "2020-12-31", "2020-12-31"],
  ["2021-10-01", "2021-09-30", "2021-09-30", "2020-12-31"],
  ["2021-12-31", "2021-11-30", "2021-09-30", "2020-12-31"],
])("before %s the month ended on %s, the quarter on %s, the year on %s", (today, month, quarter, year) => {
  expect(closedPeriods(today).map(({ endedOn }) => endedOn)).toEqual([month, quarter, year]);
});
