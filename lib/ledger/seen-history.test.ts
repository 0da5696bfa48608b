import { describe, expect, it } from "vitest";
import type { EventKind } from "./event-kinds";
import { seenKind, seenStanding, seenStays, seenTimeline } from "./seen-history";
import { staysOf } from "./stays";
import { type TimelineEvent, timelineOf } from "./timeline";

const cell = { code: "C1", name: "Chi bộ 1", isOpen: true };
let days = 0;
const event = (kind: EventKind, detail: string | null = null): TimelineEvent => ({
  id: `${kind} ${days}`,
  kind,
  effectiveOn: `2001-01-${String(++days).padStart(2, "0")}`,
  recordedAt: "2021-01-01T00:00:00Z",
  recordedBy: null,
  decisionNumber: "12-QĐ/ĐU",
  decisionOn: null,
  untilOn: null,
  officialOn: null,
  organizationId: "c1",
  organization: cell,
  counterpartId: null,
  counterpart: null,
  counterpartName: null,
  counterpartPlace: null,
  transferId: null,
  actId: null,
  detail,
  note: null,
  correctsId: null,
  correctionReason: null,
});

const timeline = timelineOf([
  event("ADMISSION"),
  event("RECOGNITION"),
  event("CARD_ISSUED", "001085012345"),
  event("SUSPENSION"),
  event("SUSPENSION_END"),
  event("EXPULSION"),
  event("RESTORATION"),
  event("WITHDRAWAL"),
  event("READMISSION"),
]);

describe("what leadership reads of a history", () => {
  const leader = { role: "LEADER" } as const;

  it("leaves out discipline, and whatever would tell it by being told apart", () => {
    expect(seenTimeline(leader, timeline).map(({ kind }) => kind)).toEqual([
      "READMISSION",
      "CARD_ISSUED",
      "RECOGNITION",
      "ADMISSION",
    ]);
  });

  it("has of a card of twelve digits the last four", () => {
    expect(seenTimeline(leader, timeline).find(({ kind }) => kind === "CARD_ISSUED")?.detail).toBe(
      "••••••••2345",
    );
  });

  it("says that a stay ended, and not how", () => {
    expect(
      seenStays(leader, staysOf(timeline)).map(({ startReason, endReason }) => [startReason, endReason]),
    ).toEqual([
      ["READMISSION", null],
      ["WITHHELD", "WITHHELD"],
      ["ADMISSION", "WITHHELD"],
    ]);
  });

  it.each([
    ["EXPULSION", "WITHHELD"],
    ["NAME_REMOVAL", "WITHHELD"],
    ["WITHDRAWAL", "WITHHELD"],
    ["ADMISSION_ANNULLED", "WITHHELD"],
    ["RESTORATION", "WITHHELD"],
    ["DEATH", "DEATH"],
    ["TRANSFER_OUT", "TRANSFER_OUT"],
  ] as const)("reads %s as %s", (kind, expected) => {
    expect(seenKind(leader, kind)).toBe(expected);
  });
});

it.each(["STAFF", "SECRETARY"] as const)("%s reads all of it", (role) => {
  const reader = { role };
  expect(seenTimeline(reader, timeline)).toEqual(timeline);
  expect(seenStays(reader, staysOf(timeline))).toEqual(staysOf(timeline));
});

it("a suspension is read by whoever keeps the record", () => {
  const standing = {
    admissionDecidedOn: null,
    admittedOn: "2000-01-01",
    officialOn: "2001-01-01",
    probationExtendedTo: null,
    exemptFrom: null,
    exemptTo: null,
    tempAwayFrom: null,
    tempAwayTo: null,
    suspendedFrom: "2021-02-01",
    suspendedTo: "2021-05-01",
    exit: null,
    listedFrom: "2010-05-19",
    isOnTheWay: false,
    wasReadmitted: false,
    badges: [],
  };
  expect(seenStanding({ role: "STAFF" }, standing)).toEqual(standing);
  expect(seenStanding({ role: "LEADER" }, standing)).toEqual({
    ...standing,
    suspendedFrom: null,
    suspendedTo: null,
  });
});
