import type { StudyStatus } from "@/lib/study/terms";
import { createRandom } from "../random/create-random";
import { weighted } from "../random/weighted";

/** How far a unit came in a campaign. `turnout` says where its numbers stand to the threshold of 95 %. */
export type Fate = {
  status: StudyStatus;
  turnout: "GOOD" | "BELOW" | "PARTIAL" | "NONE";
  returnReason?: string;
};

/** All 67 were done in time; field staff, shifts and an epidemic kept five of them below. */
export function finished(unitCode: string): Fate {
  return { status: "CONFIRMED", turnout: lowInFinished.has(unitCode) ? "BELOW" : "GOOD" };
}

const lowInFinished: ReadonlySet<string> = new Set(["SGTVT", "SQHKT", "SYT", "TCBQLGD", "CT"]);

/** Five days after the date of the first report: a dozen units still owe theirs, one had it returned. */
export function running(unitCode: string): Fate {
  const exception = exceptionsInRunning[unitCode];
  if (exception) return exception;
  const isConfirmed = createRandom(`${unitCode}/running`).chance(0.6);
  return { status: isConfirmed ? "CONFIRMED" : "REPORTED", turnout: "GOOD" };
}

const below: Fate = { status: "REPORTED", turnout: "BELOW" };
const studied: Fate = { status: "STUDIED", turnout: "GOOD" };
const halfWay: Fate = { status: "IN_PROGRESS", turnout: "PARTIAL" };
const planned: Fate = { status: "PLANNED", turnout: "NONE" };
const notStarted: Fate = { status: "NOT_STARTED", turnout: "NONE" };

const exceptionsInRunning: Readonly<Record<string, Fate>> = {
  SCT: planned,
  SYT: planned,
  HVHNT: notStarted,
  LHHN: notStarted,
  SGTVT: halfWay,
  CHQ: halfWay,
  BQLGT: halfWay,
  DPTTH: studied,
  TD: studied,
  TTXT: studied,
  KTDT: { status: "STUDIED", turnout: "BELOW" },
  SGDDT: {
    status: "RETURNED",
    turnout: "GOOD",
    returnReason: "Chưa tách số vắng có lý do và không lý do; đề nghị rà soát, gửi lại.",
  },
  SQHKT: below,
  CT: below,
  VPHDND: below,
  TCBQLGD: below,
  HNM2: below,
  TTPTQD: { status: "CONFIRMED", turnout: "BELOW" },
};

/** A theme for the whole year: most have a plan, some cells have begun. */
export function thematic(unitCode: string): Fate {
  return drawThematic(createRandom(`${unitCode}/thematic`));
}

const drawThematic = weighted<Fate>([
  [planned, 62],
  [notStarted, 20],
  [halfWay, 15],
  [studied, 3],
]);
