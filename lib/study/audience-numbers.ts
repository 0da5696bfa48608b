import * as z from "zod";
import type { MessageKey } from "@/lib/i18n/message-key";
import { type NumberField, numberFields } from "./audience-rows";
import { optionalCount } from "./fields";
import type { AudienceNumbers } from "./participation";
import { type StudyAudience, studyAudiences } from "./terms";

/** One row: all blank is "not entered" (null); else summoned and present are needed and the other blanks are zero. */
const audienceRow = z
  .strictObject({
    summoned: optionalCount(),
    present: optionalCount(),
    excused: optionalCount(),
    unexcused: optionalCount(),
    madeUp: optionalCount(),
  })
  .transform((row, context): AudienceNumbers | null => {
    if (numberFields.every((field) => row[field] === null)) return null;
    const refuse = (field: NumberField, message: MessageKey) => {
      context.addIssue({ code: "custom", path: [field], message });
    };
    const { summoned, present } = row;
    if (summoned === null) refuse("summoned", "study.errors.summonedRequired");
    if (present === null) refuse("present", "study.errors.presentRequired");
    if (summoned === null || present === null) return z.NEVER;
    const numbers = {
      summoned,
      present,
      excused: row.excused ?? 0,
      unexcused: row.unexcused ?? 0,
      madeUp: row.madeUp ?? 0,
    };
    const absent = summoned - present;
    if (absent < 0) {
      refuse("present", "study.errors.presentAboveSummoned");
      return z.NEVER;
    }
    if (numbers.excused > absent) refuse("excused", "study.errors.absentAboveMissing");
    else if (numbers.excused + numbers.unexcused > absent)
      refuse("unexcused", "study.errors.absentAboveMissing");
    if (numbers.madeUp > absent) refuse("madeUp", "study.errors.madeUpAboveAbsent");
    return numbers;
  });

/**
 * The audience numbers of a unit in a campaign, each person once however many sessions. Members are always there; the cadres are
 * some of them, so no number of theirs can be larger.
 */
export const audienceNumbers = z
  .partialRecord(z.enum(studyAudiences), audienceRow)
  .superRefine((rows, context) => {
    const { MEMBERS: members, CADRES: cadres } = rows;
    const refuse = (audience: StudyAudience, field: NumberField, message: MessageKey) => {
      context.addIssue({ code: "custom", path: [audience, field], message });
    };
    if (!members) return refuse("MEMBERS", "summoned", "study.errors.membersRequired");
    if (members.summoned === 0) refuse("MEMBERS", "summoned", "study.errors.membersRequired");
    if (!cadres) return;
    for (const field of numberFields) {
      if (cadres[field] > members[field]) refuse("CADRES", field, "study.errors.cadresAboveMembers");
    }
  })
  .transform((rows) =>
    studyAudiences.flatMap((audience) => {
      const numbers = rows[audience];
      return numbers ? [{ audience, ...numbers }] : [];
    }),
  );
