import type { StudyStatus } from "./terms";

/** The steps a unit takes itself. RETURNED goes straight back to REPORTED, corrected. */
export const unitSteps = ["PLANNED", "IN_PROGRESS", "STUDIED", "REPORTED"] as const;
export type UnitStep = (typeof unitSteps)[number];

/** The one step a unit may take next; null while the bloc's staff have the word, and at the end. */
export function nextUnitStep(status: StudyStatus): UnitStep | null {
  switch (status) {
    case "NOT_STARTED":
      return "PLANNED";
    case "PLANNED":
      return "IN_PROGRESS";
    case "IN_PROGRESS":
      return "STUDIED";
    case "STUDIED":
    case "RETURNED":
      return "REPORTED";
    case "REPORTED":
    case "CONFIRMED":
      return null;
  }
}

/** Whether the unit has begun to study: what "số TCCSĐ đã tổ chức / 67" counts. */
export function hasOrganised(status: StudyStatus): boolean {
  return status !== "NOT_STARTED" && status !== "PLANNED";
}

export function hasStudied(status: StudyStatus): boolean {
  return status === "STUDIED" || status === "RETURNED" || hasReported(status);
}

/** Whether a report stands with the bloc; one that was returned does not. */
export function hasReported(status: StudyStatus): boolean {
  return status === "REPORTED" || status === "CONFIRMED";
}

/** A session was recorded, so study is under way, whether or not a plan was ever noted. */
export function statusAfterSession(status: StudyStatus): StudyStatus {
  return hasOrganised(status) ? status : "IN_PROGRESS";
}

/** A plan was noted: a unit that had not begun now has one. */
export function statusAfterDocuments(status: StudyStatus, planNumber: string | null): StudyStatus {
  return status === "NOT_STARTED" && planNumber !== null ? "PLANNED" : status;
}

/** What a unit has entered so far. */
export type EnteredFacts = { sessionCount: number; membersSummoned: number };

/**
 * What is missing before a step: a unit has studied, and can report it, only with a session and the members' numbers on record.
 * Null when nothing is.
 */
export function missingFor(step: UnitStep, facts: EnteredFacts): "SESSION" | "NUMBERS" | null {
  if (step === "PLANNED" || step === "IN_PROGRESS") return null;
  if (facts.sessionCount === 0) return "SESSION";
  return facts.membersSummoned === 0 ? "NUMBERS" : null;
}
