"use server";

import { defineAction } from "@/lib/action/define-action";
import { unitConstraints as constraints } from "./constraints";
import { canKeepUnit, entryLock } from "./policy";
import { replaceRoll } from "./roll-record";
import { openRollInput, saveRollInput } from "./schema";
import { checkHeldOn, sessionData, sessionFieldNames } from "./session-data";
import { statusAfterSession } from "./status";
import { storedRoll } from "./stored-session";
import { storedUnitVersion } from "./stored-unit";
import { takeLists } from "./summons";
import {
  claimSession,
  claimUnit,
  findSessionRecord,
  lockUnitRecord,
  refuseLocked,
  refuseStale,
} from "./unit-record";

/** A session whose numbers will come from its roll. The unit's list is taken now where opening the campaign did not. */
export const openRoll = defineAction({
  name: "study.roll.open",
  permission: "study.write",
  input: openRollInput,
  load: ({ db, input }) => lockUnitRecord(db, input.unit.id),
  allow: ({ viewer, record }) => canKeepUnit(viewer, record),
  constraints,
  run: async ({ db, input, record, today }) => {
    refuseStale(record, input.unit);
    refuseLocked(entryLock(record));
    checkHeldOn(input.heldOn, record.startsOn, today);
    await claimUnit(db, input.unit, { status: statusAfterSession(record.status) });
    await takeLists(db, record.campaignId, today, record.id);
    const session = await db.studySession.create({
      data: {
        ...sessionData({ ...input, summoned: 0, present: 0 }),
        studyUnitId: record.id,
        organizationId: record.organizationId,
      },
      select: { id: true },
    });
    return {
      value: session,
      subject: session.id,
      organizationId: record.organizationId,
      changedFields: sessionFieldNames,
    };
  },
  conflict: {
    of: ({ unit }) => unit.id,
    stored: async (viewer, { unit }) => {
      const stored = await storedUnitVersion(viewer, unit.id);
      return stored && { unit: stored };
    },
  },
});

/** Keeps the whole roll of a session; the database derives the unit's members' numbers from it. */
export const saveRoll = defineAction({
  name: "study.roll.save",
  permission: "study.write",
  input: saveRollInput,
  load: ({ db, input }) => findSessionRecord(db, input.id),
  allow: ({ viewer, record }) => canKeepUnit(viewer, record.unit),
  constraints,
  run: async ({ db, input, record }) => {
    const { unit } = record;
    refuseStale(record, input);
    refuseLocked(entryLock(unit));
    await claimUnit(db, unit, { status: statusAfterSession(unit.status) });
    const day = await replaceRoll(db, { sessionId: record.id, unit }, input.entries);
    await claimSession(db, input, day);
    return {
      value: { id: record.id, version: input.version + 1 },
      subject: record.id,
      organizationId: unit.organizationId,
      changedFields: ["roll", "summoned", "present"],
    };
  },
  conflict: { stored: (viewer, { id }) => storedRoll(viewer, id) },
});
