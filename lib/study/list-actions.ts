"use server";

import { defineAction } from "@/lib/action/define-action";
import { DomainError } from "@/lib/action/domain-error";
import { unitConstraints as constraints } from "./constraints";
import { isStillSo } from "./list-change";
import { findListChanges, takeIn, takeOff } from "./list-changes";
import { canKeepUnit, entryLock } from "./policy";
import { withNumbersOfRolls } from "./roll-record";
import { changeListInput } from "./schema";
import { unitStatus } from "./stored-unit";
import { claimUnit, lockUnitRecord, refuseLocked } from "./unit-record";

/**
 * Brings a unit's list up to date with the register, person by person: only those named, and only while they still differ. Where a
 * roll was called, the members' numbers follow.
 */
export const changeStudyList = defineAction({
  name: "study.list.change",
  permission: "study.write",
  input: changeListInput,
  load: ({ db, input }) => lockUnitRecord(db, input.id),
  allow: ({ viewer, record }) => canKeepUnit(viewer, record),
  constraints,
  conflict: { state: unitStatus },
  run: async ({ db, input, record, today }) => {
    refuseLocked(entryLock(record));
    const { add, remove } = input;
    await claimUnit(db, input);
    const changes = await findListChanges(db, record, today);
    if (!isStillSo(changes, input)) throw new DomainError("study.errors.listChanged");
    const added = add.length > 0 ? await takeIn(db, record, add, today) : 0;
    const removed =
      remove.length > 0 ? await withNumbersOfRolls(db, record, () => takeOff(db, record, remove)) : 0;
    // Somebody else took one of them in meanwhile: nothing is done by halves.
    if (added !== add.length || removed !== remove.length) throw new DomainError("study.errors.listChanged");
    await db.studyUnit.updateMany({
      where: { id: record.id },
      data: { added: { increment: added }, removed: { increment: removed } },
    });
    return {
      value: { id: record.id, added, removed },
      subject: record.id,
      organizationId: record.organizationId,
      changedFields: ["list", "added", "removed"],
    };
  },
});
