"use server";

import { defineAction } from "@/lib/action/define-action";
import { DomainError } from "@/lib/action/domain-error";
import type { ScopedDb } from "@/lib/db/with-scope";
import { unitConstraints } from "@/lib/study/constraints";
import { entryLock } from "@/lib/study/policy";
import { statusAfterSession } from "@/lib/study/status";
import { claimUnit, refuseLocked } from "@/lib/study/unit-record";
import { mostViews } from "@/lib/views/most-views";
import { findTrashItem, type TrashRecord } from "./find-trash-item";
import { canRestore } from "./policy";
import { restoreInput } from "./schema";

/** Puts something deleted back where it was, with all that hung on it; the numbers derived from it follow. */
export const restoreFromTrash = defineAction({
  name: "trash.restore",
  permission: "trash.restore",
  input: restoreInput,
  load: ({ db, input }) => findTrashItem(db, input.id),
  allow: ({ viewer, record }) => canRestore(viewer, record),
  constraints: {
    ...unitConstraints,
    saved_view_account_id_list_name_key: { key: "trash.errors.nameTaken" },
  },
  run: async ({ db, record }) => {
    await prepare(db, record);
    const [restored] = await db.$queryRaw<{ id: string | null }[]>`
      SELECT app.restore_from_trash(${record.id}::uuid)::text AS id`;
    if (!restored?.id) throw new DomainError("errors.notFound");
    return { value: { id: restored.id }, subject: restored.id, organizationId: record.organizationId };
  },
});

/** What holds for adding such a record holds for putting one back. */
async function prepare(db: ScopedDb, item: TrashRecord): Promise<void> {
  if (item.register === "study_session") {
    refuseLocked(entryLock(item.unit));
    return claimUnit(db, item.unit, { status: statusAfterSession(item.unit.status) });
  }
  const kept = await db.savedView.count({ where: { accountId: item.ownerId, list: item.list } });
  if (kept >= mostViews) throw new DomainError("views.errors.tooMany", { params: { most: mostViews } });
}
