import { expect, test } from "vitest";
import { confirmCountInput } from "./schema";

const quarter = {
  organizationId: "0191d1f0-0000-7000-8000-000000000000",
  period: "2020-Q4",
  version: null,
  registerCount: 125,
};
const person = (side: "PAPER" | "REGISTER") => ({ side, name: " Nguyễn  Văn An ", note: "" });

test.each([
  ["equal counts", 125, [], true],
  ["one fewer on paper, one person named", 124, [person("REGISTER")], true],
  ["two more on paper, two named", 127, [person("PAPER"), person("PAPER")], true],
  ["equal counts of different people", 125, [person("PAPER"), person("REGISTER")], true],
  ["one fewer, nobody named", 124, [], false],
  ["two fewer, one named", 123, [person("REGISTER")], false],
  ["one fewer, named on the wrong side", 124, [person("PAPER")], false],
  ["no count at all", null, [], false],
])("%s", (_, confirmedCount, differences, isAccepted) => {
  expect(confirmCountInput.safeParse({ ...quarter, confirmedCount, differences }).success).toBe(isAccepted);
});

test.each(["2020-Q5", "2020-H1", "2020", "1899-Q4", "0000-Q1", "2020-Q4 "])("%s is no quarter", (period) => {
  const given = { ...quarter, period, confirmedCount: 125, differences: [] };
  expect(confirmCountInput.safeParse(given).success).toBe(false);
});

test("names are put in order, an empty note is none", () => {
  const parsed = confirmCountInput.parse({
    ...quarter,
    confirmedCount: 124,
    differences: [person("REGISTER")],
  });
  expect(parsed.differences).toEqual([{ side: "REGISTER", name: "Nguyễn Văn An", note: null }]);
});
