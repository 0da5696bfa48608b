import { expect, test } from "vitest";
import { brokenEventRules } from "./event-rules";
import type { MemberStanding } from "./member-standing";
import type { EventInput } from "./schema";

const today = "2021-03-25";
const onProbation: MemberStanding = {
  admissionDecidedOn: "2020-05-05",
  admittedOn: "2020-05-19",
  officialOn: null,
  probationExtendedTo: null,
  exemptFrom: "2021-02-01",
  exemptTo: null,
  tempAwayFrom: "2021-02-01",
  tempAwayTo: null,
  suspendedFrom: null,
  suspendedTo: null,
  exit: null,
  listedFrom: "2020-05-19",
  isOnTheWay: false,
  wasReadmitted: false,
  badges: [30],
};
/** Forty years in the Party in May 2021. */
const veteran = { ...onProbation, admissionDecidedOn: "1981-05-19", officialOn: "1982-05-19" };
const withdrawn: MemberStanding = {
  ...onProbation,
  exit: { kind: "WITHDRAWAL", on: "2018-03-01", detail: null },
};

const subject = { memberId: "m", version: 1, correctsId: null, correctionReason: null, note: null };
const decision = { decisionNumber: "1-QĐ", decisionOn: "2021-03-01" };
const place = { counterpartName: "Đảng bộ quận" };
const readmission = {
  kind: "READMISSION",
  ...subject,
  ...decision,
  cellId: "c",
  firstIntroducer: null,
  secondIntroducer: null,
} as const;

/** The first day on which a rule lets an event pass, and the one beside it on which it does not. */
test.each<[string, MemberStanding, (on: string) => EventInput, string, string, string]>([
  [
    "today has come",
    onProbation,
    (on) => ({ kind: "DEATH", ...subject, effectiveOn: on, cause: "Bệnh" }),
    "2021-03-25",
    "2021-03-26",
    "effectiveOn",
  ],
  [
    "the first day on the list",
    onProbation,
    (on) => ({ kind: "DEATH", ...subject, effectiveOn: on, cause: "Bệnh" }),
    "2020-05-19",
    "2020-05-18",
    "effectiveOn",
  ],
  [
    "a decision on the first day on the list",
    onProbation,
    (on) => ({ kind: "WITHDRAWAL", ...subject, ...decision, decisionOn: on, isWithoutViolation: true }),
    "2020-05-19",
    "2020-05-18",
    "decisionOn",
  ],
  [
    "twelve months of probation",
    onProbation,
    (on) => ({ kind: "RECOGNITION", ...subject, ...decision, effectiveOn: on }),
    "2021-05-19",
    "2021-05-20",
    "note",
  ],
  [
    "longer than the probation itself",
    onProbation,
    (on) => ({ kind: "PROBATION_EXTENDED", ...subject, ...decision, untilOn: on }),
    "2021-05-20",
    "2021-05-19",
    "untilOn",
  ],
  [
    "twelve months longer",
    onProbation,
    (on) => ({ kind: "PROBATION_EXTENDED", ...subject, ...decision, untilOn: on }),
    "2022-05-19",
    "2022-05-20",
    "untilOn",
  ],
  [
    "two years away",
    onProbation,
    (on) => ({ kind: "TEMP_OUT", ...subject, ...decision, ...place, effectiveOn: "2021-03-01", untilOn: on }),
    "2023-03-01",
    "2023-03-02",
    "untilOn",
  ],
  [
    "back on the day the stay began",
    onProbation,
    (on) => ({ kind: "TEMP_RETURN", ...subject, effectiveOn: on }),
    "2021-02-01",
    "2021-01-31",
    "effectiveOn",
  ],
  [
    "an exemption that ends on the day it began",
    onProbation,
    (on) => ({ kind: "EXEMPTION_END", ...subject, ...decision, effectiveOn: on }),
    "2021-02-01",
    "2021-01-31",
    "effectiveOn",
  ],
  [
    "less than twelve months exempt",
    onProbation,
    (on) => ({
      kind: "EXEMPTION",
      ...subject,
      ...decision,
      ground: "OTHER",
      effectiveOn: "2021-03-01",
      untilOn: on,
    }),
    "2022-02-28",
    "2022-03-01",
    "untilOn",
  ],
  [
    "a year before forty years in the Party",
    veteran,
    (on) => ({ kind: "BADGE_AWARDED", ...subject, ...decision, level: 40, effectiveOn: on }),
    "2020-05-19",
    "2020-05-18",
    "level",
  ],
  [
    "three years after leaving",
    withdrawn,
    (on) => ({ ...readmission, case: "FAMILY_HARDSHIP", decisionOn: "2021-02-01", effectiveOn: on }),
    "2021-03-01",
    "2021-02-28",
    "effectiveOn",
  ],
])("%s", (_, member, input, allowed, refused, field) => {
  const onAnyDay = input(refused).kind === "RECOGNITION" ? "2021-06-01" : today;
  expect(brokenEventRules(input(allowed), member, onAnyDay)).toEqual([]);
  expect(brokenEventRules(input(refused), member, onAnyDay)).toMatchObject([{ field }]);
});

test("a correction is not judged by the list the member is on now", () => {
  const input = { kind: "DEATH", ...subject, effectiveOn: "2019-01-01", cause: "Bệnh" } as const;
  expect(brokenEventRules(input, onProbation, today)).toHaveLength(1);
  expect(brokenEventRules({ ...input, correctsId: "e" }, onProbation, today)).toEqual([]);
});

test("whoever withdrew is readmitted for hardship of the family alone", () => {
  const input = { ...readmission, effectiveOn: "2021-03-20" };
  expect(brokenEventRules({ ...input, case: "FAMILY_HARDSHIP" }, withdrawn, today)).toEqual([]);
  expect(brokenEventRules({ ...input, case: "ORDINARY" }, withdrawn, today)).toMatchObject([
    { field: "case" },
  ]);
});

test("a badge is given once", () => {
  const input = { kind: "BADGE_AWARDED", ...subject, ...decision, level: 30, effectiveOn: today } as const;
  expect(brokenEventRules(input, veteran, today)).toMatchObject([
    { field: "level", key: "ledger.errors.badgeTwice" },
  ]);
});
