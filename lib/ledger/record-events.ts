import "server-only";
import { DomainError } from "@/lib/action/domain-error";
import { columnsOf } from "@/lib/db/columns-of";
import type { ScopedDb } from "@/lib/db/with-scope";
import { newUuidV7 } from "@/lib/uuid-v7";
import { holdCounts } from "./hold-counts";
import type { NewEvent } from "./member-event";

/**
 * Records events; memberships and standings follow from them before this returns. One statement, however many: the
 * events of one member are recorded together or in the order they are given, for events of one day keep that order.
 * Throws the database's refusal (`ledgerConstraints` words it) when the events of a member contradict one another, the
 * quarter is confirmed, or the member is not the viewer's to keep; a DomainError when a list is another unit's, whose events
 * are in the history of members who came from there.
 */
export async function recordEvents(db: ScopedDb, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  await holdOwnLists(db, new Set(events.map(({ organizationId }) => organizationId)));
  const rows = events.map((event, order) => ({ order, ...columnsOf({ id: newUuidV7(), ...event }) }));
  await db.$executeRaw`
    INSERT INTO member_event (
      id, organization_id, member_id, kind, effective_on, decision_number, decision_on, until_on, official_on,
      counterpart_id, counterpart_name, counterpart_place, transfer_id, act_id, import_id, detail, note, corrects_id,
      correction_reason, former
    )
    SELECT id, organization_id, member_id, kind, effective_on, decision_number, decision_on, until_on, official_on,
           counterpart_id, counterpart_name, counterpart_place, transfer_id, act_id, import_id, detail, note, corrects_id,
           correction_reason, former
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS e (
      "order" int, id uuid, organization_id uuid, member_id uuid, kind member_event_kind, effective_on date,
      decision_number text, decision_on date, until_on date, official_on date, counterpart_id uuid, counterpart_name text,
      counterpart_place counterpart_place, transfer_id uuid, act_id uuid, import_id uuid, detail text, note text,
      corrects_id uuid, correction_reason text, former jsonb
    )
    ORDER BY "order"`;
}

/** Refuses lists out of scope; a quarter of the others is not confirmed under an event that is being recorded. */
async function holdOwnLists(db: ScopedDb, lists: ReadonlySet<string>): Promise<void> {
  const own = await db.organization.findMany({ where: { id: { in: [...lists] } }, select: { baseId: true } });
  if (own.length < lists.size) throw new DomainError("ledger.errors.foreignList");
  await holdCounts(
    db,
    own.flatMap(({ baseId }) => baseId ?? []),
  );
}
