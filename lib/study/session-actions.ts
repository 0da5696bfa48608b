"use server";

import { defineAction } from "@/lib/action/define-action";
import { DomainError } from "@/lib/action/domain-error";
import { moveToTrash } from "@/lib/action/move-to-trash";
import { unitConstraints as constraints } from "./constraints";
import { canKeepUnit, entryLock } from "./policy";
import { readDay, withNumbersOfRolls } from "./roll-record";
import { saveNumbers } from "./save-numbers";
import { deleteSessionInput, recordSessionInput, updateSessionInput } from "./schema";
import { checkHeldOn, sessionData, sessionFieldNames } from "./session-data";
import { statusAfterSession } from "./status";
import { sessionState, storedSession } from "./stored-session";
import { storedUnitNumbers } from "./stored-unit";
import {
  claimSession,
  claimUnit,
  findSessionRecord,
  lockUnitRecord,
  refuseLocked,
  refuseStale,
} from "./unit-record";

/** One form: the session that was held and the unit's numbers for the campaign so far. Study is under way from then on. */
export const recordStudySession = defineAction({
  name: "study.session.record",
  permission: "study.write",
  input: recordSessionInput,
  load: ({ db, input }) => lockUnitRecord(db, input.unit.id),
  allow: ({ viewer, record }) => canKeepUnit(viewer, record),
  constraints,
  run: async ({ db, input, record, today }) => {
    refuseStale(record, input.unit);
    refuseLocked(entryLock(record));
    checkHeldOn(input.heldOn, record.startsOn, today);
    const status = statusAfterSession(record.status);
    await claimUnit(db, input.unit, { status });
    const session = await db.studySession.create({
      data: { ...sessionData(input), studyUnitId: record.id, organizationId: record.organizationId },
      select: { id: true },
    });
    await saveNumbers(db, record, input.numbers);
    const changedFields = [...sessionFieldNames, "numbers", ...(status === record.status ? [] : ["status"])];
    return { value: session, subject: session.id, organizationId: record.organizationId, changedFields };
  },
  conflict: {
    of: ({ unit }) => unit.id,
    stored: (viewer, { unit }) => storedUnitNumbers(viewer, unit.id),
  },
});

/** Corrects what is on record of a session, by the version that was on the screen. */
export const updateStudySession = defineAction({
  name: "study.session.update",
  permission: "study.write",
  input: updateSessionInput,
  load: ({ db, input }) => findSessionRecord(db, input.id),
  allow: ({ viewer, record }) => canKeepUnit(viewer, record.unit),
  constraints,
  run: async ({ db, input, record, today }) => {
    refuseStale(record, input);
    refuseLocked(entryLock(record.unit));
    checkHeldOn(input.heldOn, record.unit.startsOn, today);
    const { rolled } = await readDay(db, record.id);
    if (input.summoned < rolled.summoned || input.present < rolled.present)
      throw new DomainError("errors.checkFields", {
        fields: { present: "study.errors.presentBelowRoll" },
        params: { called: rolled.summoned, present: rolled.present },
      });
    await claimUnit(db, record.unit);
    await claimSession(db, input, sessionData(input));
    const { organizationId } = record.unit;
    return { value: { id: record.id }, subject: record.id, organizationId, changedFields: sessionFieldNames };
  },
  conflict: { stored: (viewer, { id }) => storedSession(viewer, id) },
});

/**
 * Puts a session into the trash, its roll with it: the members' numbers follow from the rolls that are left, and are none when no
 * roll is. Numbers typed by hand are of the whole campaign and stay as they are.
 */
export const deleteStudySession = defineAction({
  name: "study.session.delete",
  permission: "study.write",
  input: deleteSessionInput,
  load: ({ db, input }) => findSessionRecord(db, input.id),
  allow: ({ viewer, record }) => canKeepUnit(viewer, record.unit),
  constraints,
  run: async ({ db, input, record }) => {
    refuseStale(record, input);
    refuseLocked(entryLock(record.unit));
    await claimUnit(db, record.unit);
    const trashId = await withNumbersOfRolls(db, record.unit, () =>
      moveToTrash(db, "study_session", record.id),
    );
    return { value: { trashId }, subject: record.id, organizationId: record.unit.organizationId };
  },
  conflict: { state: sessionState },
});
