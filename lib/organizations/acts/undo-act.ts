import "server-only";
import { DomainError } from "@/lib/action/domain-error";
import type { Viewer } from "@/lib/auth/viewer";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import { annulmentOf } from "@/lib/ledger/correct-standing";
import { recordEvents } from "@/lib/ledger/record-events";
import { namesOf } from "./obstacle-sentence";
import { restoreOrganizations } from "./restore-organizations";

export type UndoneAct = { id: string; effectiveOn: CalendarDate };

/**
 * Takes an act back as if it had not been: its events are annulled, what it ended stands again, what it founded never was.
 * Refused once anything rests on it, by name.
 */
export async function undoAct(db: ScopedDb, viewer: Viewer, act: UndoneAct): Promise<void> {
  await assertNothingRestsOn(db, act);
  await recordEvents(db, (await readEventsOf(db, act.id)).map(annulmentOf));
  await restoreOrganizations(db, act);
  await db.organizationAct.updateMany({
    where: { id: act.id },
    data: { undoneAt: new Date(), undoneBy: viewer.displayName },
  });
}

async function assertNothingRestsOn(db: ScopedDb, { id }: UndoneAct): Promise<void> {
  const [found] = await db.$queryRaw<{ acts: number; names: string[]; people: number; records: number }[]>`
    WITH touched AS (
      SELECT organization_id AS id, change FROM organization_act_line
      WHERE act_id = ${id}::uuid AND change <> 'RESIZED'
    ), founded AS (
      SELECT t.id FROM touched t WHERE t.change = 'FOUNDED'
    ), later_act AS (
      SELECT FROM organization_act_line l JOIN organization_act a ON a.id = l.act_id AND a.undone_at IS NULL
      WHERE a.recorded_at > (SELECT recorded_at FROM organization_act WHERE id = ${id}::uuid)
        AND l.organization_id IN (SELECT t.id FROM touched t) AND (l.change <> 'RESIZED' OR l.is_subject)
    ), later_person AS (
      SELECT DISTINCT m.full_name AS name
      FROM member_event mine
      JOIN app.effective_event e ON e.member_id = mine.member_id AND e.position > mine.position
        AND e.act_id IS DISTINCT FROM mine.act_id
      JOIN member m ON m.id = e.member_id
      WHERE mine.act_id = ${id}::uuid AND (app.enters(e.kind) OR app.leaves(e.kind))
      UNION
      SELECT m.full_name FROM app.effective_event e JOIN member m ON m.id = e.member_id
      WHERE e.organization_id IN (SELECT f.id FROM founded f) AND e.act_id IS DISTINCT FROM ${id}::uuid
    ), later_record AS (
      SELECT FROM organization_officer WHERE organization_id IN (SELECT f.id FROM founded f)
      UNION ALL
      SELECT FROM temporary_guest WHERE organization_id IN (SELECT f.id FROM founded f)
      UNION ALL
      SELECT FROM study_unit WHERE organization_id IN (SELECT f.id FROM founded f)
      UNION ALL
      SELECT FROM transfer
      WHERE organization_id IN (SELECT f.id FROM founded f) OR to_organization_id IN (SELECT f.id FROM founded f)
      UNION ALL
      SELECT FROM organization
      WHERE parent_id IN (SELECT f.id FROM founded f) AND id NOT IN (SELECT t.id FROM touched t)
    )
    SELECT
      (SELECT count(*)::int FROM later_act) AS acts,
      (SELECT count(*)::int FROM later_person) AS people,
      (SELECT COALESCE((array_agg(name ORDER BY name))[1:5], '{}') FROM later_person) AS names,
      (SELECT count(*)::int FROM later_record) AS records`;
  if (!found || found.acts > 0) throw new DomainError("organizations.acts.errors.laterAct");
  if (found.people > 0) {
    const names = namesOf({ names: found.names, count: found.people });
    throw new DomainError("organizations.acts.errors.laterEvents", { params: { names } });
  }
  if (found.records > 0) throw new DomainError("organizations.acts.errors.laterRecords");
}

function readEventsOf(db: ScopedDb, actId: string): Promise<Parameters<typeof annulmentOf>[0][]> {
  return db.$queryRaw`
    SELECT id, organization_id AS "organizationId", member_id AS "memberId", effective_on::text AS "effectiveOn"
    FROM app.effective_event WHERE act_id = ${actId}::uuid ORDER BY member_id, position`;
}
