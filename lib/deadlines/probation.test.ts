import { describe, expect, test } from "vitest";
import { considerBy, decideBy, isExtended, latestExtension, probationEnd } from "./probation";

describe("probation ends", () => {
  test.each([
    ["12 months after the ceremony", "2020-03-09", null, "2021-03-09"],
    ["on the day itself, though a Sunday: recognition is dated exactly", "2020-03-28", null, "2021-03-28"],
    ["on a holiday too", "2020-02-12", null, "2021-02-12"],
    ["on 28/02 for a ceremony on 29/02", "2020-02-29", null, "2021-02-28"],
    ["on 28/02 of a leap year for one on 28/02", "2019-02-28", null, "2020-02-28"],
    ["on the 31st for the 31st", "2020-08-31", null, "2021-08-31"],
    ["over the turn of the year", "2020-12-31", null, "2021-12-31"],
    ["when its extension does", "2020-03-09", "2021-09-09", "2021-09-09"],
    ["twelve months later at most, as the city allows", "2020-03-09", "2022-03-09", "2022-03-09"],
    ["never before its twelve months, whatever the extension says", "2020-03-09", "2021-01-01", "2021-03-09"],
  ])("%s", (_, admittedOn, probationExtendedTo, endsOn) => {
    const dates = { admittedOn, probationExtendedTo };
    expect(probationEnd(dates)).toBe(endsOn);
    expect(isExtended(dates)).toBe(probationExtendedTo === endsOn);
  });

  test.each([
    ["2020-03-09", "2022-03-09"],
    ["2020-02-29", "2022-02-28"],
    ["2019-02-28", "2021-02-28"],
  ])("of %s no later than %s", (admittedOn, latest) => {
    expect(latestExtension(admittedOn)).toBe(latest);
  });
});

describe("the chi bộ considers recognition within 30 working days", () => {
  test.each([
    ["of an ordinary spring", "2021-03-09", "2021-04-20"],
    ["of the end on a Sunday", "2021-03-28", "2021-05-12"],
    ["over Tết", "2021-01-20", "2021-03-10"],
    ["over Quốc khánh of two days", "2021-08-20", "2021-10-05"],
    ["over Quốc khánh of one day, before 2021", "2020-08-20", "2020-10-02"],
    ["with a Saturday worked", "2024-04-20", "2024-06-04"],
  ])("%s", (_, endsOn, dueOn) => {
    expect(considerBy(endsOn)).toBe(dueOn);
  });
});

describe("the committee decides on a resolution within 30 working days, 15 more at most", () => {
  test.each([
    ["2021-03-15", "2021-04-27", "2021-05-20"],
    ["2020-12-31", "2021-02-19", "2021-03-12"],
    ["2021-06-01", "2021-07-13", "2021-08-03"],
  ])("of %s: %s, %s", (resolvedOn, dueOn, extendedDueOn) => {
    expect(decideBy(resolvedOn)).toEqual({ dueOn, extendedDueOn });
  });
});
