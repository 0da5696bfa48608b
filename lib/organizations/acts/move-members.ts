import "server-only";
import { DomainError } from "@/lib/action/domain-error";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { NewEvent } from "@/lib/ledger/member-event";
import { recordEvents } from "@/lib/ledger/record-events";
import { movedBy, type UnitRef } from "./act-plan";
import type { PreparedAct } from "./prepare-act";

type OnList = { memberId: string; cellId: string; officialOn: CalendarDate | null };

/**
 * Takes the members off the old lists and puts them on the new ones, each by a pair of events that name one another's cell;
 * whoever is handed over leaves with the receiving body's name. One statement, however many.
 */
export async function moveMembers(
  db: ScopedDb,
  { request, plan }: PreparedAct,
  actId: string,
  idOf: (ref: UnitRef) => string,
): Promise<void> {
  if (plan.moves.length === 0) return;
  const { effectiveOn, decisionNumber, decisionOn, outsideName, outsidePlace } = request;
  const ofPerson = new Map(
    plan.moves.flatMap(({ people, to }) => (people ?? []).map((id) => [id, to] as const)),
  );
  const ofList = new Map(
    plan.moves.flatMap(({ from, people, to }) => (people === null ? [[from, to] as const] : [])),
  );
  const lists = [...new Set(plan.moves.map(({ from }) => from))];
  const events: NewEvent[] = [];
  let moved = 0;
  for (const { memberId, cellId, officialOn } of await readLists(db, lists, effectiveOn)) {
    const to = ofPerson.has(memberId) ? ofPerson.get(memberId) : ofList.get(cellId);
    if (to === undefined) continue;
    moved += 1;
    const common = { memberId, effectiveOn, decisionNumber, decisionOn, actId };
    const out = { ...common, kind: "REORGANIZATION_OUT", organizationId: cellId } as const;
    if (to === null) events.push({ ...out, counterpartName: outsideName, counterpartPlace: outsidePlace });
    else {
      const organizationId = idOf(to);
      events.push(
        { ...out, counterpartId: organizationId },
        { ...common, kind: "REORGANIZATION_IN", organizationId, counterpartId: cellId, officialOn },
      );
    }
  }
  if (moved !== movedBy(plan).moved) throw new DomainError("organizations.acts.errors.registerMoved");
  await recordEvents(db, events);
}

/** Whoever is on the lists that day; recognised later on is a member on probation then. */
function readLists(db: ScopedDb, lists: readonly string[], on: CalendarDate): Promise<OnList[]> {
  return db.$queryRaw<OnList[]>`
    SELECT s.member_id AS "memberId", s.organization_id AS "cellId",
           (CASE WHEN m.official_on <= ${on}::date THEN m.official_on END)::text AS "officialOn"
    FROM membership s JOIN member m ON m.id = s.member_id
    WHERE s.organization_id = ANY (${lists}::uuid[])
      AND s.starts_on <= ${on}::date AND (s.ends_on IS NULL OR s.ends_on > ${on}::date)
    ORDER BY s.member_id`;
}
