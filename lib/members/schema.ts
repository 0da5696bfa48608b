import * as z from "zod";
import type { MessageKey } from "@/lib/i18n/message-key";
import {
  academicTitles,
  ethnicities,
  generalEducations,
  occupationGroups,
  politicalTheoryLevels,
  professionalLevels,
  religions,
  sexes,
} from "./code-lists";
import { memberEntry } from "./entry-schema";
import {
  optionalDate,
  optionalText,
  requiredChoice,
  requiredDate,
  requiredId,
  requiredPartialDate,
} from "./field-schemas";
import { checkMemberRules } from "./member-rules";
import { optionalCardNumber, personName } from "./person-fields";

const ethnicityCodes = ethnicities.map(({ code }) => code);
const religionCodes = religions.map(({ code }) => code);

/** Items of phiếu đảng viên (2-HSĐV) that the register keeps, in the order of the form. */
const memberFields = {
  fullName: personName(),
  otherNames: optionalText(200),
  bornOn: requiredPartialDate("members.errors.bornRequired", "members.errors.bornInvalid"),
  sex: requiredChoice(sexes, "members.errors.sexRequired"),
  ethnicityCode: requiredChoice(ethnicityCodes, "members.errors.ethnicityRequired"),
  religion: requiredChoice(religionCodes, "members.errors.religionRequired"),
  nativePlace: optionalText(200),
  generalEducation: z.enum(generalEducations).nullable(),
  generalEducationNote: optionalText(40),
  professionalLevel: z.enum(professionalLevels).nullable(),
  academicTitle: z.enum(academicTitles).nullable(),
  politicalTheory: z.enum(politicalTheoryLevels).nullable(),
  occupationGroup: requiredChoice(occupationGroups, "members.errors.occupationRequired"),
  jobTitle: optionalText(200),
  admissionDecidedOn: optionalDate("members.errors.dateInvalid"),
  admittedOn: requiredDate("members.errors.admittedRequired", "members.errors.dateInvalid"),
  officialOn: optionalDate("members.errors.dateInvalid"),
  exemptFrom: optionalDate("members.errors.dateInvalid"),
  exemptTo: optionalDate("members.errors.dateInvalid"),
  cardNumber: optionalCardNumber(),
  recordNumber: optionalText(40)
    .transform((number) => number?.toUpperCase().replace(/^(\d{6}) ?/, "$1 ") ?? null)
    .refine((number) => number === null || /^\d{6} [A-ZĐ]{2,3}$/.test(number), "members.errors.recordShape"),
} as const;

/** A member's record, clean and in order. */
export type MemberRecord = z.output<z.ZodObject<typeof memberFields>>;

/** A new member: the record, the cell and how it is entered, and whether the person who types has looked at the namesakes shown. */
export const createMemberInput = z
  .strictObject({
    cellId: requiredId("members.errors.cellRequired"),
    entry: memberEntry,
    ...memberFields,
    isAnotherPerson: z.boolean(),
  })
  .superRefine(checkMemberRules)
  .superRefine(({ entry, admittedOn, admissionDecidedOn }, context) => {
    const refuse = (path: string[], message: MessageKey) =>
      context.addIssue({ code: "custom", path, message });
    const isAdmission = entry?.kind === "ADMISSION" || entry?.kind === "READMISSION";
    if (isAdmission && admissionDecidedOn === null)
      refuse(["admissionDecidedOn"], "ledger.errors.decisionOnRequired");
    if (entry?.kind === "TRANSFER_IN" && entry.arrivedOn < admittedOn)
      refuse(["entry", "arrivedOn"], "ledger.errors.beforeAdmission");
  });

/** A correction of the record that was read at `version`. */
export const updateMemberInput = z
  .strictObject({ ...memberFields, id: z.uuid(), version: z.int().min(1) })
  .superRefine(checkMemberRules);

/** What the forms hold: text as typed, null for a choice not made. */
export type CreateMemberValues = z.input<typeof createMemberInput>;
export type UpdateMemberValues = z.input<typeof updateMemberInput>;
