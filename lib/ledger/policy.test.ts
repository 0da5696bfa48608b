import { describe, expect, test } from "vitest";
import { roles } from "@/lib/access/permissions";
import type { ExitKind } from "./event-kinds";
import type { MemberStanding } from "./member-standing";
import { canCorrectEvents, correctionRefusal, possibleEvents } from "./policy";
import { recordableGroups, recordableKinds } from "./recordable-kinds";

const today = "2021-03-25";
const official: MemberStanding = {
  admissionDecidedOn: "2010-05-05",
  admittedOn: "2010-05-19",
  officialOn: "2011-05-19",
  probationExtendedTo: null,
  exemptFrom: null,
  exemptTo: null,
  tempAwayFrom: null,
  tempAwayTo: null,
  suspendedFrom: null,
  suspendedTo: null,
  exit: null,
  listedFrom: "2010-05-19",
  isOnTheWay: false,
  wasReadmitted: false,
  badges: [],
};
const left = (kind: ExitKind, detail: string | null = null, on = "2015-01-01") => ({
  exit: { kind, on, detail },
});

const moves = ["SEND", "MOVE", "TRANSFER_OUT"];
const leaving = ["DEATH", "NAME_REMOVAL", "WITHDRAWAL", "ADMISSION_ANNULLED"];
const settled = ["TEMP_OUT", "EXEMPTION", "SUSPENSION"];

describe("possibleEvents", () => {
  test.each<[string, Partial<MemberStanding>, string[]]>([
    [
      "an official member",
      {},
      [...moves, ...settled, ...leaving, "EXPULSION", "CARD_ISSUED", "BADGE_AWARDED"],
    ],
    [
      "a probationary member",
      { officialOn: null },
      ["RECOGNITION", "PROBATION_EXTENDED", ...moves, ...settled, ...leaving],
    ],
    [
      "one whose probation was extended",
      { officialOn: null, probationExtendedTo: "2021-06-01" },
      ["RECOGNITION", ...moves, ...settled, ...leaving],
    ],
    [
      "one who becomes official tomorrow",
      { officialOn: "2021-03-26" },
      ["RECOGNITION", "PROBATION_EXTENDED", ...moves, ...settled, ...leaving],
    ],
    [
      "away, exempt and suspended",
      {
        tempAwayFrom: "2021-01-01",
        tempAwayTo: "2021-12-01",
        exemptFrom: "2021-01-01",
        suspendedFrom: "2021-03-25",
      },
      [
        ...moves,
        "TEMP_RETURN",
        "EXEMPTION_END",
        "SUSPENSION_END",
        ...leaving,
        "EXPULSION",
        "CARD_ISSUED",
        "BADGE_AWARDED",
      ],
    ],
    [
      "back since today",
      { tempAwayFrom: "2021-01-01", tempAwayTo: today },
      [...moves, ...settled, ...leaving, "EXPULSION", "CARD_ISSUED", "BADGE_AWARDED"],
    ],
    ["on the way", { ...left("TRANSFER_OUT"), isOnTheWay: true }, []],
    ["gone to another body", left("TRANSFER_OUT"), ["TRANSFER_IN"]],
    ["expelled", left("EXPULSION"), ["RESTORATION", "READMISSION"]],
    ["expelled after a readmission", { ...left("EXPULSION"), wasReadmitted: true }, ["RESTORATION"]],
    ["removed for want of will", left("NAME_REMOVAL", "C"), ["RESTORATION", "READMISSION"]],
    ["removed for dropping out", left("NAME_REMOVAL", "A"), ["RESTORATION"]],
    ["left by own wish", left("WITHDRAWAL"), ["RESTORATION", "READMISSION"]],
    ["died within the year", left("DEATH", null, "2020-03-25"), ["BADGE_AWARDED"]],
    ["died before that", left("DEATH", null, "2020-03-24"), []],
    ["handed over with the organisation", left("REORGANIZATION_OUT"), []],
  ])("%s", (_, change, expected) => {
    const found = possibleEvents({ ...official, ...change }, { role: "SECRETARY" }, today);
    expect([...found].sort()).toEqual([...expected].sort());
  });

  test("belongs to those who write members", () => {
    const who = roles.filter((role) => possibleEvents(official, { role }, today).length > 0);
    expect(who).toEqual(["STAFF", "SECRETARY"]);
  });

  test("every kind stands under one heading", () => {
    expect(Object.values(recordableGroups).flat().sort()).toEqual([...recordableKinds].sort());
  });
});

describe("correcting", () => {
  const event = { kind: "RECOGNITION", transferId: null, actId: null, isStruck: false } as const;

  test.each([
    ["an event", {}, null],
    ["one that was corrected", { isStruck: true }, "ledger.errors.alreadyCorrected"],
    ["an annulment", { kind: "ANNULMENT" as const }, "ledger.errors.alreadyCorrected"],
    ["half of a handshake", { transferId: "t" }, "ledger.errors.partOfTransfer"],
    ["part of an act", { actId: "a" }, "ledger.errors.partOfAct"],
    ["a hand-over", { kind: "REORGANIZATION_IN" as const }, "ledger.errors.partOfAct"],
  ])("%s", (_, change, expected) => {
    expect(correctionRefusal({ ...event, ...change })).toBe(expected);
  });

  test("on the own list is the secretary's, on any list the staff's", () => {
    const who = (isOwn: boolean) => roles.filter((role) => canCorrectEvents({ role }, { isOwn }));
    expect(who(true)).toEqual(["STAFF", "SECRETARY"]);
    expect(who(false)).toEqual(["STAFF"]);
  });
});
