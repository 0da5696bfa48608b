import { expect, test } from "vitest";
import { periodsOf } from "./periods";

test("a day is compared with the end of last year and with last year up to the same day", () => {
  expect(periodsOf("2021-03-25")).toEqual({
    today: "2021-03-25",
    yearStart: "2021-01-01",
    yearEnd: "2021-12-31",
    lastYearEnd: "2020-12-31",
    lastYearStart: "2020-01-01",
    lastYearToday: "2020-03-25",
  });
});

test("29 February is compared with the 28th", () => {
  expect(periodsOf("2020-02-29").lastYearToday).toBe("2019-02-28");
});
