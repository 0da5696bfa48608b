import { type EnteredFacts, missingFor } from "./status";
import type { CampaignStatus, StudyStatus } from "./terms";

/** What a unit's secretary does next in a campaign, as one act; the last four ask for nothing. */
export type NextAct =
  | "PLAN"
  | "RECORD_SESSION"
  | "ENTER_NUMBERS"
  | "FINISH"
  | "REPORT"
  | "CORRECT"
  | "WAIT_START"
  | "WAIT_CONFIRMATION"
  | "DONE"
  | "CLOSED";

/**
 * The next act of a unit. A plan is asked for only before the campaign starts: below the organising level a summons is
 * enough, so once it runs the next act is to record the session.
 */
export function nextActOf(
  unit: { status: StudyStatus } & EnteredFacts,
  campaign: { status: CampaignStatus; hasStarted: boolean },
): NextAct {
  if (unit.status === "CONFIRMED") return "DONE";
  if (campaign.status !== "OPEN") return "CLOSED";
  switch (unit.status) {
    case "NOT_STARTED":
      return campaign.hasStarted ? "RECORD_SESSION" : "PLAN";
    case "PLANNED":
      return campaign.hasStarted ? "RECORD_SESSION" : "WAIT_START";
    case "IN_PROGRESS":
      return missingBefore("STUDIED", unit) ?? "FINISH";
    case "STUDIED":
      return missingBefore("REPORTED", unit) ?? "REPORT";
    case "RETURNED":
      return "CORRECT";
    case "REPORTED":
      return "WAIT_CONFIRMATION";
  }
}

/** Whether the unit itself has something to do now. */
export function asksForSomething(act: NextAct): boolean {
  switch (act) {
    case "PLAN":
    case "RECORD_SESSION":
    case "ENTER_NUMBERS":
    case "FINISH":
    case "REPORT":
    case "CORRECT":
      return true;
    case "WAIT_START":
    case "WAIT_CONFIRMATION":
    case "DONE":
    case "CLOSED":
      return false;
  }
}

function missingBefore(step: "STUDIED" | "REPORTED", facts: EnteredFacts): NextAct | null {
  switch (missingFor(step, facts)) {
    case "SESSION":
      return "RECORD_SESSION";
    case "NUMBERS":
      return "ENTER_NUMBERS";
    case null:
      return null;
  }
}
