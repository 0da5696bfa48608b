import * as z from "zod";
import { type BadgeLevel, badgeLevels } from "@/lib/deadlines/badge-rule";
import {
  optionalDate,
  optionalText,
  requiredChoice,
  requiredDate,
  requiredId,
  requiredText,
} from "@/lib/members/field-schemas";
import { requiredCardNumber } from "@/lib/members/person-fields";
import { counterpartPlaces } from "./event-kinds";
import { exemptionGrounds, readmissionCases, removalGrounds } from "./recordable-kinds";

/** Whose event it is, at the version that was read; and, of a correction, what it replaces and why. */
const subject = {
  memberId: z.uuid(),
  version: z.int().min(1),
  correctsId: z.uuid().nullable(),
  correctionReason: optionalText(300),
  note: optionalText(500),
};

const day = { effectiveOn: requiredDate("ledger.errors.dateRequired", "members.errors.dateInvalid") };
const until = { untilOn: requiredDate("ledger.errors.untilRequired", "members.errors.dateInvalid") };
const optionalUntil = { untilOn: optionalDate("members.errors.dateInvalid") };
const decision = {
  decisionNumber: requiredText("ledger.errors.decisionNumberRequired", 60),
  decisionOn: requiredDate("ledger.errors.decisionOnRequired", "members.errors.dateInvalid"),
};
const optionalDecision = {
  decisionNumber: optionalText(60),
  decisionOn: optionalDate("members.errors.dateInvalid"),
};
/** Giấy giới thiệu sinh hoạt đảng. */
const paper = {
  decisionNumber: requiredText("ledger.errors.paperNumberRequired", 60),
  decisionOn: requiredDate("ledger.errors.paperOnRequired", "members.errors.dateInvalid"),
};
const elsewhere = { counterpartName: requiredText("ledger.errors.counterpartRequired", 200) };
const place = { counterpartPlace: requiredChoice(counterpartPlaces, "ledger.errors.placeRequired") };
const cell = { cellId: requiredId("members.errors.cellRequired") };
const introducers = { firstIntroducer: optionalText(120), secondIntroducer: optionalText(120) };

/**
 * What each kind asks for, as the forms of the Party do: one schema for the form in the browser and the action. Exits whose
 * day is that of the decision or of the introduction paper do not ask for a second one.
 */
export const eventInput = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("RECOGNITION"), ...subject, ...decision, ...day }),
    z.strictObject({ kind: z.literal("PROBATION_EXTENDED"), ...subject, ...decision, ...until }),
    z.strictObject({ kind: z.literal("MOVE"), ...subject, ...cell, ...optionalDecision, ...day }),
    z.strictObject({ kind: z.literal("TRANSFER_OUT"), ...subject, ...place, ...elsewhere, ...paper }),
    z.strictObject({ kind: z.literal("TEMP_OUT"), ...subject, ...elsewhere, ...paper, ...day, ...until }),
    z.strictObject({ kind: z.literal("TEMP_RETURN"), ...subject, ...day }),
    z.strictObject({
      kind: z.literal("EXEMPTION"),
      ...subject,
      ground: requiredChoice(exemptionGrounds, "ledger.errors.groundRequired"),
      ...decision,
      ...day,
      ...optionalUntil,
    }),
    z.strictObject({ kind: z.literal("EXEMPTION_END"), ...subject, ...optionalDecision, ...day }),
    z.strictObject({ kind: z.literal("SUSPENSION"), ...subject, ...decision, ...day, ...optionalUntil }),
    z.strictObject({ kind: z.literal("SUSPENSION_END"), ...subject, ...optionalDecision, ...day }),
    z.strictObject({
      kind: z.literal("CARD_ISSUED"),
      ...subject,
      cardNumber: requiredCardNumber("ledger.errors.cardRequired"),
      ...day,
    }),
    z.strictObject({
      kind: z.literal("BADGE_AWARDED"),
      ...subject,
      level: z
        .string()
        .nullable()
        .transform((word, context): BadgeLevel => {
          const level = badgeLevels.find((known) => String(known) === word);
          if (level !== undefined) return level;
          context.addIssue({ code: "custom", message: "ledger.errors.levelRequired" });
          return z.NEVER;
        }),
      ...decision,
      ...day,
    }),
    z.strictObject({
      kind: z.literal("DEATH"),
      ...subject,
      ...day,
      cause: requiredText("ledger.errors.causeRequired", 200),
    }),
    z.strictObject({ kind: z.literal("EXPULSION"), ...subject, ...decision }),
    z.strictObject({
      kind: z.literal("NAME_REMOVAL"),
      ...subject,
      ground: requiredChoice(removalGrounds, "ledger.errors.groundRequired"),
      ...decision,
    }),
    z.strictObject({
      kind: z.literal("WITHDRAWAL"),
      ...subject,
      ...decision,
      isWithoutViolation: z.boolean().refine((confirmed) => confirmed, "ledger.errors.violation"),
    }),
    z.strictObject({ kind: z.literal("ADMISSION_ANNULLED"), ...subject, ...decision }),
    z.strictObject({ kind: z.literal("RESTORATION"), ...subject, ...cell, ...decision }),
    z.strictObject({
      kind: z.literal("READMISSION"),
      ...subject,
      ...cell,
      case: requiredChoice(readmissionCases, "ledger.errors.caseRequired"),
      ...decision,
      ...day,
      ...introducers,
    }),
    z.strictObject({
      kind: z.literal("TRANSFER_IN"),
      ...subject,
      ...cell,
      ...place,
      ...elsewhere,
      ...paper,
      ...day,
    }),
    // Only ever corrected: they are written by the form of a new member.
    z.strictObject({ kind: z.literal("OPENING"), ...subject, ...day }),
    z.strictObject({ kind: z.literal("ADMISSION"), ...subject, ...optionalDecision, ...day, ...introducers }),
  ])
  .superRefine(({ correctsId, correctionReason }, context) => {
    if (correctsId !== null && correctionReason === null)
      context.addIssue({
        code: "custom",
        path: ["correctionReason"],
        message: "ledger.errors.correctionReasonRequired",
      });
  });

/** What a form of one kind holds, and what it becomes. */
export type EventValues = z.input<typeof eventInput>;
export type EventInput = z.output<typeof eventInput>;
export type EventInputKind = EventInput["kind"];

const inputKinds: readonly string[] = eventInput.options.map(({ shape }) => shape.kind.value);

/** Whether events of a kind have a form: what was recorded by an act of the organisations has none. */
export function isInputKind(kind: string): kind is EventInputKind {
  return inputKinds.includes(kind);
}

/** Takes an event back. */
export const annulEventInput = z.strictObject({
  eventId: z.uuid(),
  correctionReason: requiredText("ledger.errors.correctionReasonRequired", 300),
});
