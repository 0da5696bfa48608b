import "server-only";
import type { ScopedDb } from "@/lib/db/with-scope";
import { lockUnitRecord, type UnitRecord } from "@/lib/study/unit-record";
import { type ViewList, viewLists } from "@/lib/views/view-list";

/** What putting an item back is judged by. */
export type TrashRecord = { id: string; recordId: string; organizationId: string } & (
  | { register: "study_session"; unit: UnitRecord }
  | { register: "saved_view"; list: ViewList; ownerId: string }
);

type Row = {
  recordId: string;
  organizationId: string;
  register: string;
  ownerId: string | null;
  unitId: string | null;
  list: string | null;
};

/**
 * An item of the trash within the viewer's scope, or null. Whoever else changes something of a session's unit waits, so that the
 * unit stays as it is judged.
 */
export async function findTrashItem(db: ScopedDb, id: string): Promise<TrashRecord | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT record_id AS "recordId", organization_id AS "organizationId", register, owner_id AS "ownerId",
           content #>> '{0,lines,0,study_unit_id}' AS "unitId", content #>> '{0,lines,0,list}' AS list
    FROM trash_item WHERE id = ${id}::uuid`;
  if (!row) return null;
  const { recordId, organizationId, register, ownerId, unitId } = row;
  const item = { id, recordId, organizationId };
  if (register === "study_session" && unitId) {
    const unit = await lockUnitRecord(db, unitId);
    return unit && { ...item, register, unit };
  }
  const list = viewLists.find((known) => known === row.list);
  return register === "saved_view" && ownerId && list ? { ...item, register, list, ownerId } : null;
}
