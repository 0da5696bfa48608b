import { expect, test } from "vitest";
import { gatherFigures, type MemberFigureRow } from "./gather-figures";

const nothing = {
  sex: null,
  bucket: null,
  code: null,
  label: null,
  members: 0,
  official: 0,
  party_age_months: 0,
  admitted: 0,
  official_before: 0,
  official_last_year: 0,
  admitted_before: 0,
  organizations: 0,
  organizations_before: 0,
  organizations_last_year: 0,
};

function row(values: Partial<MemberFigureRow> & Pick<MemberFigureRow, "part">): MemberFigureRow {
  return { ...nothing, ...values };
}

test("the parts stand in the order of the forms, the unknown last, the oldest on top", () => {
  const figures = gatherFigures([
    row({ part: "ALL", members: 5, official: 4, party_age_months: 480, admitted: 1 }),
    row({ part: "EDUCATION", code: null, members: 1 }),
    row({ part: "EDUCATION", code: "DOCTOR", members: 1 }),
    row({ part: "EDUCATION", code: "COLLEGE", members: 3 }),
    row({ part: "THEORY", code: "ADVANCED", members: 2 }),
    row({ part: "THEORY", code: "NONE", members: 3 }),
    row({ part: "SEX_AND_AGE", sex: "MALE", bucket: 7, members: 2 }),
    row({ part: "SEX_AND_AGE", sex: "FEMALE", bucket: 7, members: 2 }),
    row({ part: "SEX_AND_AGE", sex: "FEMALE", bucket: 0, members: 1 }),
    row({ part: "PARTY_AGE", bucket: null, members: 1 }),
    row({ part: "PARTY_AGE", bucket: 0, members: 1 }),
    row({ part: "PARTY_AGE", bucket: 8, members: 3 }),
    row({ part: "ETHNICITY", code: "tay", members: 1 }),
    row({ part: "ETHNICITY", code: "muong", members: 3 }),
    row({ part: "RELIGION", code: "CATHOLIC", members: 1 }),
    row({ part: "RELIGION", code: "NONE", members: 4 }),
    row({ part: "UNIT", code: "SCT", label: "Sở Công Thương", members: 5 }),
    row({ part: "TYPE", code: "11", members: 1, organizations: 1, organizations_before: 2 }),
    row({ part: "TYPE", code: "5", members: 4, organizations: 1, organizations_before: 1 }),
  ]);
  expect(figures).toMatchObject({ members: 5, official: 4, probationary: 1, women: 3, admittedThisYear: 1 });
  expect(figures).toMatchObject({ organizations: 2, organizationsBefore: 3, partyAgeMonths: 480 });
  expect(figures.byEducation.map(({ code }) => code)).toEqual(["COLLEGE", "DOCTOR", null]);
  expect(figures.byTheory.map(({ code }) => code)).toEqual(["NONE", "ADVANCED"]);
  expect(figures.byType.map(({ code }) => code)).toEqual(["5", "11"]);
  expect(figures.byPartyAge).toEqual([
    { band: null, members: 1 },
    { band: "0-9", members: 3 },
    { band: "60+", members: 1 },
  ]);
  expect(figures.byEthnicity.map(({ code }) => code)).toEqual(["muong", "tay"]);
  expect(figures.byReligion.map(({ code }) => code)).toEqual(["NONE", "CATHOLIC"]);
  expect(figures.byUnit).toEqual([{ code: "SCT", name: "Sở Công Thương", members: 5 }]);
  expect(figures.bySexAndAge).toHaveLength(8);
  expect(figures.bySexAndAge[0]).toEqual({ band: "61+", women: 1, men: 0 });
  expect(figures.bySexAndAge[7]).toEqual({ band: "18-30", women: 2, men: 2 });
});

test("a register without anybody has figures too: all of them 0", () => {
  const figures = gatherFigures([row({ part: "ALL" })]);
  expect(figures).toMatchObject({ members: 0, women: 0, probationary: 0, official: 0, organizations: 0 });
  expect(figures.byEducation).toEqual([]);
});
