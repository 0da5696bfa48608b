import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type ScopedDb, withScope } from "@/lib/db/with-scope";
import { type ListChanges, seenChanges } from "./list-change";
import { findListChanges } from "./list-changes";
import { readPlace } from "./queries";
import type { RollLine } from "./roll-lines";
import type { StudySession, StudyUnit } from "./study-unit";
import { findStudyUnit } from "./study-unit-row";

export type StudyRoll = { unit: StudyUnit; session: StudySession; lines: RollLine[] };

/** The list of a unit with what the roll of one session says, and what the other first-round sessions said; null outside the scope. */
export async function getStudyRoll(
  viewer: Viewer,
  campaignId: string,
  code: string,
  sessionId: string,
): Promise<StudyRoll | null> {
  const place = readPlace(campaignId, code);
  if (!place) return null;
  return withScope(viewer, async (db) => {
    const unit = await findStudyUnit(db, place.campaignId, place.code);
    const session = unit?.sessions.find(({ id }) => id === sessionId);
    return unit && session ? { unit, session, lines: await findRollLines(db, unit.id, session.id) } : null;
  });
}

/** The list alone, to be signed; null where there is none. */
export async function getStudyList(
  viewer: Viewer,
  campaignId: string,
  code: string,
): Promise<{ unit: StudyUnit; lines: RollLine[] } | null> {
  const place = readPlace(campaignId, code);
  if (!place) return null;
  return withScope(viewer, async (db) => {
    const unit = await findStudyUnit(db, place.campaignId, place.code);
    return unit?.list ? { unit, lines: await findRollLines(db, unit.id, null) } : null;
  });
}

type StudyListChanges = { unit: StudyUnit; changes: ListChanges };

/** How a unit's list differs from the register today; null outside the scope, and where no list was taken. */
export async function getListChanges(
  viewer: Viewer,
  campaignId: string,
  code: string,
): Promise<StudyListChanges | null> {
  const place = readPlace(campaignId, code);
  if (!place) return null;
  return withScope(viewer, async (db) => {
    const unit = await findStudyUnit(db, place.campaignId, place.code);
    if (!unit?.list) return null;
    const changes = await findListChanges(db, { ...unit, campaignId: unit.campaign.id }, viewer.today);
    return { unit, changes: seenChanges(viewer, changes) };
  });
}

function findRollLines(db: ScopedDb, unitId: string, sessionId: string | null): Promise<RollLine[]> {
  return db.$queryRaw<RollLine[]>`
    SELECT s.id, s.list_number AS "listNumber", s.full_name AS "fullName", s.is_cadre AS "isCadre",
           s.added_on::text AS "addedOn", cell.id AS "cellId", cell.name AS "cellName", e.state::text, e.reason,
           EXISTS (
             SELECT FROM study_roll_entry other JOIN study_session k ON k.id = other.session_id
             WHERE other.summons_id = s.id AND k.kind = 'FIRST_ROUND' AND other.state = 'PRESENT'
               AND k.id IS DISTINCT FROM ${sessionId}::uuid
           ) AS "hasStudied"
    FROM study_summons s JOIN organization cell ON cell.id = s.cell_id
    LEFT JOIN study_roll_entry e ON e.summons_id = s.id AND e.session_id = ${sessionId}::uuid
    WHERE s.study_unit_id = ${unitId}::uuid
    ORDER BY s.list_number`;
}
