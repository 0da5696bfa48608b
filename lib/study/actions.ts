"use server";

import { defineAction } from "@/lib/action/define-action";
import { DomainError } from "@/lib/action/domain-error";
import { toDbDate } from "@/lib/db/calendar-date";
import { withScope } from "@/lib/db/with-scope";
import { audienceTexts } from "./audience-rows";
import { unitConstraints as constraints } from "./constraints";
import { canJudgeReports, canKeepUnit, documentsLock, entryLock, judgementLock, stepLock } from "./policy";
import { saveNumbers } from "./save-numbers";
import {
  advanceUnitInput,
  confirmReportInput,
  returnReportInput,
  saveNumbersInput,
  unitDocumentsInput,
} from "./schema";
import { missingFor, statusAfterDocuments } from "./status";
import { storedDocuments, storedUnitVersion, unitStatus } from "./stored-unit";
import { claimUnit, findUnitRecord, lockUnitRecord, refuseLocked, refuseStale } from "./unit-record";

/** The numbers without a session: to correct them, or after people caught up. */
export const saveAudienceNumbers = defineAction({
  name: "study.numbers.save",
  permission: "study.write",
  input: saveNumbersInput,
  load: ({ db, input }) => lockUnitRecord(db, input.id),
  allow: ({ viewer, record }) => canKeepUnit(viewer, record),
  constraints,
  run: async ({ db, input, record }) => {
    refuseStale(record, input);
    refuseLocked(entryLock(record));
    await claimUnit(db, input);
    await saveNumbers(db, record, input.numbers);
    return changed(record, ["numbers"]);
  },
  conflict: {
    stored: (viewer, { id }) =>
      withScope(viewer, async (db) => {
        const unit = await findUnitRecord(db, id);
        if (!unit) return null;
        const recorded = await db.studyAttendance.findMany({ where: { studyUnitId: id } });
        return { id, version: unit.version, numbers: audienceTexts(unit.audiences, recorded) };
      }),
  },
});

/**
 * Number and date of plan and action programme, and the products handed in. They may come after the report: the programme
 * follows from the study.
 */
export const saveUnitDocuments = defineAction({
  name: "study.documents.save",
  permission: "study.write",
  input: unitDocumentsInput,
  load: ({ db, input }) => lockUnitRecord(db, input.id),
  allow: ({ viewer, record }) => canKeepUnit(viewer, record),
  constraints,
  run: async ({ db, input, record }) => {
    refuseStale(record, input);
    refuseLocked(documentsLock(record));
    await claimUnit(db, input, {
      planNumber: input.planNumber,
      planOn: toDbDate(input.planOn),
      programmeNumber: input.programmeNumber,
      programmeOn: toDbDate(input.programmeOn),
      essays: input.essays,
      commitments: input.commitments,
      status: statusAfterDocuments(record.status, input.planNumber),
    });
    return changed(record, unitDocumentFields);
  },
  conflict: { stored: (viewer, { id }) => storedDocuments(viewer, id) },
});

/** The unit's own next step; a report is dated today and needs a session and the members' numbers. */
export const advanceStudyUnit = defineAction({
  name: "study.unit.advance",
  permission: "study.write",
  input: advanceUnitInput,
  load: ({ db, input }) => lockUnitRecord(db, input.id),
  allow: ({ viewer, record }) => canKeepUnit(viewer, record),
  constraints,
  run: async ({ db, input, record, today }) => {
    refuseStale(record, input);
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
  conflict: { state: unitStatus },
});

/** Accepts the report, dated today; the unit is done. */
export const confirmStudyReport = defineAction({
  name: "study.report.confirm",
  permission: "study.confirm",
  input: confirmReportInput,
  load: ({ db, input }) => lockUnitRecord(db, input.id),
  allow: ({ viewer }) => canJudgeReports(viewer),
  constraints,
  run: async ({ db, input, record, today }) => {
    refuseStale(record, input);
    refuseLocked(judgementLock(record));
    await claimUnit(db, input, { status: "CONFIRMED", confirmedOn: toDbDate(today) });
    return changed(record, ["status", "confirmedOn"]);
  },
  conflict: { state: unitStatus },
});

/** Hands the report back to its unit, which can correct everything and report again. */
export const returnStudyReport = defineAction({
  name: "study.report.return",
  permission: "study.confirm",
  input: returnReportInput,
  load: ({ db, input }) => lockUnitRecord(db, input.id),
  allow: ({ viewer }) => canJudgeReports(viewer),
  constraints,
  run: async ({ db, input, record }) => {
    refuseStale(record, input);
    refuseLocked(judgementLock(record));
    await claimUnit(db, input, { status: "RETURNED", returnReason: input.reason });
    return changed(record, ["status", "returnReason"]);
  },
  conflict: { stored: (viewer, { id }) => storedUnitVersion(viewer, id), state: unitStatus },
});

const unitDocumentFields = [
  "planNumber",
  "planOn",
  "programmeNumber",
  "programmeOn",
  "essays",
  "commitments",
] as const;

function changed(
  { id, organizationId }: { id: string; organizationId: string },
  changedFields: readonly string[],
) {
  return { value: { id }, subject: id, organizationId, changedFields };
}
