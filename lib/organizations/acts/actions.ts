"use server";

import { defineAction } from "@/lib/action/define-action";
import { ConflictError, DomainError } from "@/lib/action/domain-error";
import { allowLongStatements } from "@/lib/db/allow-long-statements";
import { fromDbDate } from "@/lib/db/calendar-date";
import { actConstraints } from "./constraints";
import { lockBranches } from "./lock-branches";
import { assertNoObstacles } from "./obstacle-sentence";
import { canRecordAct, canUndoAct } from "./policy";
import { prepareAct } from "./prepare-act";
import { recordActInput, undoActInput } from "./schema";
import { undoAct } from "./undo-act";
import { writeAct } from "./write-act";

/** Records what the preview showed, all of it in one transaction, or nothing where the register has moved on since. */
export const recordAct = defineAction({
  name: "organization.act",
  permission: "organization.act",
  input: recordActInput,
  load: async ({ db, viewer, input: { act } }) => {
    await allowLongStatements(db);
    await lockBranches(db, act);
    return prepareAct(db, viewer, act);
  },
  allow: ({ viewer, record: { plan, request } }) =>
    canRecordAct(viewer, { kind: request.kind, scopeId: plan.scopeId }),
  run: async ({ db, viewer, input, record }) => {
    if (record.fingerprint !== input.fingerprint) {
      throw new DomainError("organizations.acts.errors.registerMoved");
    }
    assertNoObstacles(record);
    const id = await writeAct(db, viewer, record);
    return {
      value: { id },
      subject: id,
      organizationId: record.plan.scopeId,
      changedFields: [input.act.kind],
    };
  },
  constraints: actConstraints,
});

/** Takes an act back that was recorded by mistake, as long as nothing rests on it. */
export const takeBackAct = defineAction({
  name: "organization.undoAct",
  permission: "organization.act",
  input: undoActInput,
  // Locked, so that of two who press at once the second finds it undone.
  load: async ({ db, input }) => {
    await allowLongStatements(db);
    await db.$executeRaw`SELECT FROM organization_act WHERE id = ${input.id}::uuid FOR UPDATE`;
    return db.organizationAct.findUnique({ where: { id: input.id } });
  },
  allow: ({ viewer, record: { kind, organizationId: scopeId } }) => canRecordAct(viewer, { kind, scopeId }),
  run: async ({ db, viewer, record }) => {
    const { id, kind, organizationId, effectiveOn, undoneAt } = record;
    if (!canUndoAct(viewer, { kind, scopeId: organizationId, isUndone: undoneAt !== null })) {
      throw new ConflictError("organizations.acts.errors.undone");
    }
    await undoAct(db, viewer, { id, effectiveOn: fromDbDate(effectiveOn) });
    return { value: null, subject: id, organizationId, changedFields: [kind] };
  },
  conflict: {},
  constraints: actConstraints,
});
