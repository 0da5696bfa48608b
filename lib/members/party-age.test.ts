import { describe, expect, test } from "vitest";
import { partyAgeMonths, partyAgeStart, partyAgeYears } from "./party-age";

const member = { admissionDecidedOn: "1991-05-05", admittedOn: "1991-05-19", officialOn: "1992-05-19" };

describe("Party age", () => {
  test.each([
    ["counts from the decision, not the ceremony", member, "2021-05-05", 360],
    ["is not complete the day before", member, "2021-05-04", 359],
    [
      "counts from the ceremony when the decision is lost",
      { ...member, admissionDecidedOn: null },
      "2021-05-18",
      359,
    ],
    ["counts the probation in, once official", member, "1992-05-19", 12],
    ["is none for a probationary member", { ...member, officialOn: null }, "2021-05-05", null],
    ["is none on a day before recognition", member, "1992-05-18", null],
    ["is none on a day before admission", member, "1990-01-01", null],
    [
      "ends a month that lacks the day on its last day",
      { ...member, admissionDecidedOn: "1991-01-31" },
      "2021-02-28",
      361,
    ],
  ])("%s", (_, dates, asOf, months) => {
    expect(partyAgeMonths(dates, asOf)).toBe(months);
    expect(partyAgeYears(dates, asOf)).toBe(months === null ? null : Math.floor(months / 12));
  });

  test("thirty years are reached on the day", () => {
    expect(partyAgeYears(member, "2021-05-04")).toBe(29);
    expect(partyAgeYears(member, "2021-05-05")).toBe(30);
  });
});

test("partyAgeStart says which date was used", () => {
  expect(partyAgeStart(member)).toEqual({ on: "1991-05-05", basis: "DECISION" });
  expect(partyAgeStart({ ...member, admissionDecidedOn: null })).toEqual({
    on: "1991-05-19",
    basis: "CEREMONY",
  });
});
