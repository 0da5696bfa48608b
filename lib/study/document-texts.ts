import type * as z from "zod";
import { formatDate } from "@/lib/dates/partial-date";
import type { unitDocumentsInput } from "./schema";
import type { StudyUnit } from "./study-unit";

type UnitDocuments = Pick<
  StudyUnit,
  "id" | "version" | "planNumber" | "planOn" | "programmeNumber" | "programmeOn" | "essays" | "commitments"
>;

/** Plan and action programme of a unit as their form holds them. */
export function documentTexts(unit: UnitDocuments): z.input<typeof unitDocumentsInput> {
  return {
    id: unit.id,
    version: unit.version,
    planNumber: unit.planNumber ?? "",
    planOn: unit.planOn === null ? "" : formatDate(unit.planOn),
    programmeNumber: unit.programmeNumber ?? "",
    programmeOn: unit.programmeOn === null ? "" : formatDate(unit.programmeOn),
    essays: String(unit.essays ?? ""),
    commitments: String(unit.commitments ?? ""),
  };
}
