import "server-only";
import type * as z from "zod";
import { DomainError } from "@/lib/action/domain-error";
import type { ScopedDb } from "@/lib/db/with-scope";
import { countRoll, type DayCount, dayWithRoll } from "./roll-result";
import type { saveRollInput } from "./schema";

type Entries = z.output<typeof saveRollInput>["entries"];
type Place = { sessionId: string; unit: { id: string; organizationId: string } };

/** A session's numbers of the day, and how many of them its roll has called so far. */
export async function readDay(
  db: ScopedDb,
  sessionId: string,
): Promise<{ stored: DayCount; rolled: DayCount }> {
  const [day] = await db.$queryRaw<{ stored: DayCount; rolled: DayCount }[]>`
    SELECT json_build_object('summoned', s.summoned, 'present', s.present) AS stored,
           json_build_object('summoned', count(e.session_id), 'present', count(*) FILTER (WHERE e.state = 'PRESENT')) AS rolled
    FROM study_session s LEFT JOIN study_roll_entry e ON e.session_id = s.id
    WHERE s.id = ${sessionId}::uuid GROUP BY s.id`;
  if (!day) throw new DomainError("errors.notFound");
  return day;
}

/**
 * Around whatever may take entries of rolls away: where the unit had some and has none left, the members' numbers go with them, for
 * they were the rolls' and nobody typed them. A roll that comes back from the trash brings its numbers with it.
 */
export async function withNumbersOfRolls<Value>(
  db: ScopedDb,
  unit: { id: string },
  work: () => Promise<Value>,
): Promise<Value> {
  const entries = () => db.studyRollEntry.count({ where: { studyUnitId: unit.id } });
  const hadRoll = (await entries()) > 0;
  const value = await work();
  if (hadRoll && (await entries()) === 0)
    await db.studyAttendance.deleteMany({ where: { studyUnitId: unit.id, audience: "MEMBERS" } });
  return value;
}

/** Puts a roll in the place of the former one, in two statements however many people; answers the numbers of the day. */
export function replaceRoll(db: ScopedDb, place: Place, entries: Entries): Promise<DayCount> {
  return withNumbersOfRolls(db, place.unit, () => writeRoll(db, place, entries));
}

async function writeRoll(db: ScopedDb, { sessionId, unit }: Place, entries: Entries): Promise<DayCount> {
  const { stored, rolled } = await readDay(db, sessionId);
  const ids = entries.map(({ summonsId }) => summonsId);
  await db.$executeRaw`
    DELETE FROM study_roll_entry WHERE session_id = ${sessionId}::uuid AND NOT summons_id = ANY (${ids}::uuid[])`;
  const rows = entries.map(({ summonsId, state, reason }) => ({ summons_id: summonsId, state, reason }));
  const [written] = await db.$queryRaw<{ known: number }[]>`
    WITH said AS (
      SELECT r.* FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r (summons_id uuid, state study_roll_state, reason text)
      JOIN study_summons s ON s.id = r.summons_id AND s.study_unit_id = ${unit.id}::uuid
    ), written AS (
      INSERT INTO study_roll_entry AS e (session_id, summons_id, study_unit_id, organization_id, state, reason)
      SELECT ${sessionId}::uuid, summons_id, ${unit.id}::uuid, ${unit.organizationId}::uuid, state, reason FROM said
      ON CONFLICT (session_id, summons_id) DO UPDATE SET state = EXCLUDED.state, reason = EXCLUDED.reason
      WHERE (e.state, e.reason) IS DISTINCT FROM (EXCLUDED.state, EXCLUDED.reason)
    )
    SELECT count(*)::int AS known FROM said`;
  // The screen shows the unit's own list; a name from elsewhere did not come from it.
  if (written?.known !== entries.length) throw new DomainError("errors.badRequest");
  return dayWithRoll(stored, rolled, countRoll(entries.map(({ state }) => state)));
}
