import { expect, test } from "vitest";
import { memberDeadlines } from "./member-deadlines";

const today = "2021-03-25";
const standing = {
  admissionDecidedOn: "1991-05-05",
  admittedOn: "1991-05-19",
  officialOn: "1992-05-19",
  probationExtendedTo: null,
  exemptFrom: "2020-10-01",
  exemptTo: "2021-04-20",
  tempAwayFrom: null,
  tempAwayTo: null,
  suspendedFrom: null,
  suspendedTo: null,
  exit: null,
  listedFrom: null,
  isOnTheWay: false,
  wasReadmitted: false,
  badges: [] as number[],
};
const kinds = (facts: Partial<Parameters<typeof memberDeadlines>[0]>) =>
  memberDeadlines({ member: { leftOn: null }, standing, transit: null, ...facts }, today).map(
    ({ kind }) => kind,
  );

test.each([
  ["every term that runs, what comes first first", {}, ["BADGE", "EXEMPTION_END"]],
  ["no badge that was given before its time", { standing: { ...standing, badges: [30] } }, ["EXEMPTION_END"]],
  ["nothing for whoever left", { member: { leftOn: today } }, []],
  [
    "the way to the next list alone",
    { member: { leftOn: "2021-03-01" }, transit: { sentOn: "2021-03-01" } },
    ["TRANSIT"],
  ],
  [
    "a badge however far off",
    { standing: { ...standing, exemptFrom: null, admissionDecidedOn: "2019-05-05" } },
    ["BADGE"],
  ],
])("%s", (_, facts, expected) => {
  expect(kinds(facts)).toEqual(expected);
});
