import "server-only";
import { DomainError } from "@/lib/action/domain-error";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { AudienceNumbers } from "./participation";
import type { StudyAudience } from "./terms";
import type { UnitRecord } from "./unit-record";

/** Puts a unit's numbers in the place of the former ones; an audience left blank is no longer on record. */
export async function saveNumbers(
  db: ScopedDb,
  unit: UnitRecord,
  numbers: readonly ({ audience: StudyAudience } & AudienceNumbers)[],
): Promise<void> {
  // The form has a row for each audience of the campaign; another one did not come from it.
  if (numbers.some(({ audience }) => !unit.audiences.includes(audience)))
    throw new DomainError("errors.badRequest");
  await db.studyAttendance.deleteMany({ where: { studyUnitId: unit.id } });
  await db.studyAttendance.createMany({
    data: numbers.map((row) => ({ ...row, studyUnitId: unit.id, organizationId: unit.organizationId })),
  });
}
