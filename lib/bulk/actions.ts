"use server";

import { defineAction } from "@/lib/action/define-action";
import { ConflictError } from "@/lib/action/domain-error";
import { applyChange } from "./apply-change";
import { bulkFields } from "./bulk-fields";
import { canUndoBulk } from "./policy";
import { applyBulkInput, undoBulkInput } from "./schema";
import { undoChange } from "./undo-change";

/** Sets one field for everybody selected. Which of them it may change is judged for each by the rules of a single change. */
export const applyBulkChange = defineAction({
  name: "member.applyBulk",
  permission: "member.write",
  input: applyBulkInput,
  load: async ({ viewer }) => viewer.organization,
  allow: () => true,
  run: async ({ db, viewer, input: { selection, expected, ...assignment } }) => {
    const value = await applyChange(db, viewer, { selection, assignment, expected });
    return {
      value,
      subject: value.id,
      organizationId: viewer.organization.id,
      changedFields: [assignment.field],
    };
  },
});

/** Takes a bulk change back. */
export const undoBulkChange = defineAction({
  name: "member.undoBulk",
  permission: "member.write",
  input: undoBulkInput,
  // Locked, so that of two who press at once the second finds it undone.
  load: async ({ db, input }) => {
    await db.$executeRaw`SELECT FROM bulk_change WHERE id = ${input.id}::uuid FOR UPDATE`;
    return db.bulkChange.findUnique({ where: { id: input.id } });
  },
  allow: () => true,
  run: async ({ db, viewer, record }) => {
    const { id, organizationId } = record;
    const field = bulkFields.find((known) => known === record.field);
    if (!canUndoBulk(viewer, record) || !field) throw new ConflictError("bulk.errors.undone");
    const value = await undoChange(db, viewer, { id, field });
    await db.bulkChange.updateMany({
      where: { id },
      data: { undoneAt: new Date(), undoneBy: viewer.displayName },
    });
    return { value, subject: id, organizationId, changedFields: [field] };
  },
  conflict: {},
});
