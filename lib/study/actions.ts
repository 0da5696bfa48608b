"use server";

import { defineAction } from "@/lib/action/define-action";
import { DomainError } from "@/lib/action/domain-error";
import { toDbDate } from "@/lib/db/calendar-date";
import { unitConstraints as constraints } from "./constraints";
import { canJudgeReports, canKeepUnit, documentsLock, entryLock, judgementLock, stepLock } from "./policy";
import { saveNumbers } from "./save-numbers";
import {
  advanceUnitInput,
  confirmReportInput,
  deleteSessionInput,
  recordSessionInput,
  returnReportInput,
  saveNumbersInput,
  unitDocumentsInput,
  updateSessionInput,
} from "./schema";
import { checkHeldOn, sessionData, sessionFieldNames } from "./session-data";
import { missingFor, statusAfterDocuments, statusAfterSession } from "./status";
import { claimSession, claimUnit, findSessionRecord, findUnitRecord, refuseLocked } from "./unit-record";

/** One form: the session that was held and the unit's numbers for the campaign so far. Study is under way from then on. */
export const recordStudySession = defineAction({
  name: "study.session.record",
  permission: "study.write",
  input: recordSessionInput,
  load: ({ db, input }) => findUnitRecord(db, input.unit.id),
  allow: ({ viewer, record }) => canKeepUnit(viewer, record),
  constraints,
  run: async ({ db, input, record, today }) => {
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
});

export const updateStudySession = defineAction({
  name: "study.session.update",
  permission: "study.write",
  input: updateSessionInput,
  load: ({ db, input }) => findSessionRecord(db, input.id),
  allow: ({ viewer, record }) => canKeepUnit(viewer, record.unit),
  constraints,
  run: async ({ db, input, record, today }) => {
    refuseLocked(entryLock(record.unit));
    checkHeldOn(input.heldOn, record.unit.startsOn, today);
    await claimUnit(db, record.unit);
    await claimSession(db, input, sessionData(input));
    const { organizationId } = record.unit;
    return { value: { id: record.id }, subject: record.id, organizationId, changedFields: sessionFieldNames };
  },
});

/** Takes a session away; the audience numbers are of the whole campaign and stay as they are. */
export const deleteStudySession = defineAction({
  name: "study.session.delete",
  permission: "study.write",
  input: deleteSessionInput,
  load: ({ db, input }) => findSessionRecord(db, input.id),
  allow: ({ viewer, record }) => canKeepUnit(viewer, record.unit),
  run: async ({ db, input, record }) => {
    refuseLocked(entryLock(record.unit));
    await claimUnit(db, record.unit);
    await claimSession(db, input, {});
    await db.studySession.delete({ where: { id: record.id } });
    return { value: { id: record.id }, subject: record.id, organizationId: record.unit.organizationId };
  },
});

export const saveAudienceNumbers = defineAction({
  name: "study.numbers.save",
  permission: "study.write",
  input: saveNumbersInput,
  load: ({ db, input }) => findUnitRecord(db, input.id),
  allow: ({ viewer, record }) => canKeepUnit(viewer, record),
  constraints,
  run: async ({ db, input, record }) => {
    refuseLocked(entryLock(record));
    await claimUnit(db, input);
    await saveNumbers(db, record, input.numbers);
    return changed(record, ["numbers"]);
  },
});

/** Number and date of plan and action programme. They may come after the report: the programme follows from the study. */
export const saveUnitDocuments = defineAction({
  name: "study.documents.save",
  permission: "study.write",
  input: unitDocumentsInput,
  load: ({ db, input }) => findUnitRecord(db, input.id),
  allow: ({ viewer, record }) => canKeepUnit(viewer, record),
  run: async ({ db, input, record }) => {
    refuseLocked(documentsLock(record));
    await claimUnit(db, input, {
      planNumber: input.planNumber,
      planOn: toDbDate(input.planOn),
      programmeNumber: input.programmeNumber,
      programmeOn: toDbDate(input.programmeOn),
      status: statusAfterDocuments(record.status, input.planNumber),
    });
    return changed(record, ["planNumber", "planOn", "programmeNumber", "programmeOn"]);
  },
});

/** The unit's own next step; a report is dated today and needs a session and the members' numbers. */
export const advanceStudyUnit = defineAction({
  name: "study.unit.advance",
  permission: "study.write",
  input: advanceUnitInput,
  load: ({ db, input }) => findUnitRecord(db, input.id),
  allow: ({ viewer, record }) => canKeepUnit(viewer, record),
  constraints,
  run: async ({ db, input, record, today }) => {
    refuseLocked(stepLock(record, input.to));
    const missing = missingFor(input.to, record);
    if (missing)
      throw new DomainError(
        missing === "SESSION" ? "study.errors.sessionMissing" : "study.errors.numbersMissing",
      );
    const reported = input.to === "REPORTED";
    await claimUnit(db, input, {
      status: input.to,
      ...(reported && { reportedOn: toDbDate(today), returnReason: null }),
    });
    return changed(record, reported ? ["status", "reportedOn"] : ["status"]);
  },
});

export const confirmStudyReport = defineAction({
  name: "study.report.confirm",
  permission: "study.confirm",
  input: confirmReportInput,
  load: ({ db, input }) => findUnitRecord(db, input.id),
  allow: ({ viewer }) => canJudgeReports(viewer),
  constraints,
  run: async ({ db, input, record, today }) => {
    refuseLocked(judgementLock(record));
    await claimUnit(db, input, { status: "CONFIRMED", confirmedOn: toDbDate(today) });
    return changed(record, ["status", "confirmedOn"]);
  },
});

/** Hands the report back to its unit, which can correct everything and report again. */
export const returnStudyReport = defineAction({
  name: "study.report.return",
  permission: "study.confirm",
  input: returnReportInput,
  load: ({ db, input }) => findUnitRecord(db, input.id),
  allow: ({ viewer }) => canJudgeReports(viewer),
  constraints,
  run: async ({ db, input, record }) => {
    refuseLocked(judgementLock(record));
    await claimUnit(db, input, { status: "RETURNED", returnReason: input.reason });
    return changed(record, ["status", "returnReason"]);
  },
});

function changed(
  { id, organizationId }: { id: string; organizationId: string },
  changedFields: readonly string[],
) {
  return { value: { id }, subject: id, organizationId, changedFields };
}
