import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/dates/calendar-date";
import { transitStanding } from "./transit";

test.each([
  ["the day it was sent", "2021-03-25", "2021-03-25", 0, 0, "NONE"],
  ["the next day", "2021-03-25", "2021-03-26", 1, 1, "NONE"],
  ["over a weekend", "2021-03-26", "2021-03-29", 3, 1, "NONE"],
  ["on the 30th working day", "2021-03-25", "2021-05-11", 47, 30, "NONE"],
  ["the day after it", "2021-03-25", "2021-05-12", 48, 31, "LATE"],
  ["on a Saturday after the 30th working day", "2021-02-12", "2021-04-03", 50, 33, "LATE"],
  ["on the last day of three months", "2021-03-25", "2021-06-25", 92, 63, "LATE"],
  ["beyond three months", "2021-03-25", "2021-06-26", 93, 63, "BEYOND"],
  ["three months from the last day of November", "2020-11-30", "2021-02-28", 90, 58, "LATE"],
  ["a day beyond those", "2020-11-30", "2021-03-01", 91, 59, "BEYOND"],
])("%s", (_, sentOn, today, daysElapsed, workingDaysElapsed, mark) => {
  expect(transitStanding(sentOn, today)).toMatchObject({ daysElapsed, workingDaysElapsed, mark });
});

test("a mark is never taken back, and LATE begins with the 31st working day", () => {
  const order = { NONE: 0, LATE: 1, BEYOND: 2 };
  fc.assert(
    fc.property(fc.nat({ max: 4000 }), fc.nat({ max: 150 }), (start, elapsed) => {
      const sentOn = addDays("2018-01-01", start);
      const now = transitStanding(sentOn, addDays(sentOn, elapsed));
      const next = transitStanding(sentOn, addDays(sentOn, elapsed + 1));
      expect(order[next.mark]).toBeGreaterThanOrEqual(order[now.mark]);
      expect(now.mark === "NONE").toBe(addDays(sentOn, elapsed) <= now.presentBy);
      if (now.workingDaysElapsed > 30) expect(now.mark).not.toBe("NONE");
      if (now.workingDaysElapsed < 30) expect(now.mark).toBe("NONE");
    }),
  );
});
