import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/db/calendar-date";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { audienceTexts } from "./audience-rows";
import { documentTexts } from "./document-texts";
import { findUnitRecord } from "./unit-record";

// What is stored of a unit in a campaign, for whoever was not the first to save. Null outside the scope.

/** As the form of plan, programme and products holds it. */
export function storedDocuments(viewer: Viewer, id: string) {
  return withScope(viewer, async (db) => {
    const unit = await db.studyUnit.findUnique({ where: { id } });
    return (
      unit &&
      documentTexts({ ...unit, planOn: fromDbDate(unit.planOn), programmeOn: fromDbDate(unit.programmeOn) })
    );
  });
}

/** For forms whose own fields are new: they go on from the version of now. */
export function storedUnitVersion(viewer: Viewer, id: string) {
  return withScope(viewer, (db) =>
    db.studyUnit.findUnique({ where: { id }, select: { id: true, version: true } }),
  );
}

/** The same under a new session: the numbers somebody recorded meanwhile, and no blanks over what the form proposes. */
export function storedUnitNumbers(viewer: Viewer, id: string) {
  return withScope(viewer, async (db) => {
    const unit = await findUnitRecord(db, id);
    if (!unit) return null;
    const recorded = await db.studyAttendance.findMany({ where: { studyUnitId: id } });
    const audiences = recorded.map(({ audience }) => audience);
    return { unit: { id, version: unit.version }, numbers: audienceTexts(audiences, recorded) };
  });
}

/** As a phrase: how far the unit has come. */
export async function unitStatus(db: ScopedDb, { id }: { id: string }) {
  const unit = await findUnitRecord(db, id);
  return unit && ({ key: `study.statuses.${unit.status}` } as const);
}
