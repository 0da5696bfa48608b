import "server-only";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { ActPlan, UnitRef } from "../act-plan";
import type { ActNotes, Obstacle } from "../act-preview";
import type { ActRegister } from "../act-register";

const shownNames = 5;

type Found = Obstacle & { position: number };

/** What stands in the way of a plan: people on the way, later events, confirmed quarters, later officers. */
export async function readObstacles(
  db: ScopedDb,
  { ended, founded, moves }: ActPlan,
  on: CalendarDate,
): Promise<Obstacle[]> {
  const people = moves.flatMap((move) => move.people ?? []);
  const parents = new Map(founded.map(({ key, parent }) => [key, parent]));
  /** Where a founded organisation will stand in the register as it is. */
  const standingPlace = (ref: UnitRef): string => {
    const parent = parents.get(ref);
    return parent === undefined ? ref : standingPlace(parent);
  };
  const lists = moves.flatMap(({ from, to }) => (to === null ? [from] : [from, standingPlace(to)]));
  const found = await db.$queryRaw<Found[]>`
    WITH ended AS (SELECT unnest(${ended}::uuid[]) AS id),
    obstacle AS (
      SELECT 1 AS position, 'TRANSIT' AS kind, t.full_name AS name
      FROM transfer t
      WHERE t.status = 'SENT' AND (
        t.organization_id IN (SELECT id FROM ended) OR t.to_organization_id IN (SELECT id FROM ended)
        OR t.member_id = ANY (${people}::uuid[])
      )
      UNION ALL
      SELECT DISTINCT 2, 'LATER', COALESCE(m.full_name, s.held ->> 'full_name', '—')
      FROM app.effective_event e
      LEFT JOIN member m ON m.id = e.member_id
      LEFT JOIN membership s ON s.member_id = e.member_id AND s.organization_id = e.organization_id AND m.id IS NULL
      WHERE (app.enters(e.kind) OR app.leaves(e.kind)) AND e.effective_on > ${on}::date
        AND (e.organization_id IN (SELECT id FROM ended) OR e.member_id = ANY (${people}::uuid[]))
      UNION ALL
      SELECT DISTINCT 3, 'CLOSED', COALESCE(base.name, o.name)
      FROM organization o LEFT JOIN organization base ON base.id = o.base_id
      WHERE o.id = ANY (${[...ended, ...lists]}::uuid[])
        AND app.is_period_closed(o.id, 'REORGANIZATION_OUT', ${on}::date, NULL)
      UNION ALL
      SELECT 4, 'OFFICERS', f.full_name
      FROM organization_officer f WHERE f.organization_id IN (SELECT id FROM ended) AND f.starts_on >= ${on}::date
    )
    SELECT kind, count(*)::int AS count, (array_agg(name ORDER BY name))[1:${shownNames}::int] AS names, position
    FROM obstacle GROUP BY kind, position ORDER BY position`;
  return found.map(({ kind, names, count }) => ({ kind, names, count }));
}

/** What follows from a plan beside the members. */
export async function readNotes(
  db: ScopedDb,
  { units }: ActRegister,
  { ended }: ActPlan,
  on: CalendarDate,
): Promise<ActNotes> {
  const campaigns = await db.studyCampaign.count({
    where: { status: "OPEN", units: { some: { organizationId: { in: [...ended] } } } },
  });
  return {
    officers: (await readServingOfficers(db, ended, on)).length,
    basesEnded: units.filter(({ id, baseId }) => id === baseId && ended.includes(id)).length,
    campaigns,
  };
}

/** The officers whose office ends with their organisation, and the end their term has already. */
export async function readServingOfficers(
  db: ScopedDb,
  organizations: readonly string[],
  on: CalendarDate,
): Promise<{ id: string; endsOn: CalendarDate | null }[]> {
  return db.$queryRaw<{ id: string; endsOn: CalendarDate | null }[]>`
    SELECT id, ends_on::text AS "endsOn" FROM organization_officer
    WHERE organization_id = ANY (${organizations}::uuid[]) AND starts_on < ${on}::date
      AND (ends_on IS NULL OR ends_on > ${on}::date)`;
}
