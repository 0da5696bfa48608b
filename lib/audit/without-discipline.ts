import { disciplineKinds } from "@/lib/ledger/withheld-kinds";

const ofDiscipline: readonly string[] = disciplineKinds;

/** The trail says that there was an event, and of discipline no more: a line is read by more people than a record. */
export function withoutDiscipline(changedFields: readonly string[]): string[] {
  return changedFields.map((field) => (ofDiscipline.includes(field) ? "DISCIPLINE" : field));
}
