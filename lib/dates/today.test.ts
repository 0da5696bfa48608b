import { expect, test } from "vitest";
import { todayIn } from "./today";

test.each([
  ["Asia/Ho_Chi_Minh", "2021-03-24T16:59:59.999Z", "2021-03-24"],
  ["Asia/Ho_Chi_Minh", "2021-03-24T17:00:00.000Z", "2021-03-25"],
  ["Asia/Ho_Chi_Minh", "2020-12-31T17:00:00.000Z", "2021-01-01"],
  ["Asia/Ho_Chi_Minh", "2020-02-28T18:00:00.000Z", "2020-02-29"],
  ["UTC", "2021-03-24T17:00:00.000Z", "2021-03-24"],
  ["America/New_York", "2021-03-25T03:59:00.000Z", "2021-03-24"],
])("in %s at %s the calendar shows %s", (timeZone, now, expected) => {
  expect(todayIn(timeZone, new Date(now))).toBe(expected);
});
