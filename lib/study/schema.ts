import * as z from "zod";
import type { MessageKey } from "@/lib/i18n/message-key";
import { audienceNumbers } from "./audience-numbers";
import {
  optionalCount,
  optionalDate,
  optionalText,
  recordReference,
  requiredCount,
  requiredDate,
  requiredText,
} from "./fields";
import { unitSteps } from "./status";
import {
  partyDocumentTypes,
  rollStates,
  type StudyAudience,
  type StudyMode,
  type StudyProduct,
  sessionKinds,
  speakerLevels,
  studyAudiences,
  studyModes,
  studyProducts,
} from "./terms";

const numberNeeded: MessageKey = "study.errors.numberNeeded";
const dateNeeded: MessageKey = "study.errors.dateNeeded";
const thresholdRange: MessageKey = "study.errors.thresholdRange";
const documentsRequired: MessageKey = "study.errors.documentsRequired";
const tooManySpeakers: MessageKey = "study.errors.tooManySpeakers";
const tooManyDocuments: MessageKey = "study.errors.tooManyDocuments";

const sessionFields = {
  heldOn: requiredDate("study.errors.heldOnRequired"),
  kind: z.enum(sessionKinds).default("FIRST_ROUND"),
  mode: z.enum(studyModes),
  place: requiredText(200, "study.errors.placeRequired"),
  speakerName: optionalText(120),
  speakerTitle: optionalText(200),
  summoned: requiredCount("study.errors.summonedRequired"),
  present: requiredCount("study.errors.presentRequired"),
};

/** A new session and, with it, the unit's numbers for the whole campaign so far. */
export const recordSessionInput = z
  .strictObject({ unit: z.strictObject(recordReference), ...sessionFields, numbers: audienceNumbers })
  .superRefine(checkDay);

export const updateSessionInput = z
  .strictObject({ ...recordReference, ...sessionFields })
  .superRefine(checkDay);

/** A session that begins with its roll: nobody is counted yet. */
export const openRollInput = z
  .strictObject({ unit: z.strictObject(recordReference), ...sessionFields })
  .omit({ summoned: true, present: true });

/** The whole roll of a session; whoever is not in it was not called. */
export const saveRollInput = z.strictObject({
  ...recordReference,
  entries: z
    .array(
      z.strictObject({
        summonsId: z.uuid(),
        state: z.enum(rollStates),
        reason: optionalText(200),
      }),
    )
    .max(5000)
    .refine((entries) => new Set(entries.map(({ summonsId }) => summonsId)).size === entries.length),
});

export const deleteSessionInput = z.strictObject(recordReference);

export const saveNumbersInput = z.strictObject({ ...recordReference, numbers: audienceNumbers });

/**
 * Number and date of the unit's plan and action programme, each number with its date, and how many essays and pledges were
 * handed in.
 */
export const unitDocumentsInput = z
  .strictObject({
    ...recordReference,
    planNumber: optionalText(60),
    planOn: optionalDate(),
    programmeNumber: optionalText(60),
    programmeOn: optionalDate(),
    essays: optionalCount(),
    commitments: optionalCount(),
  })
  .superRefine((input, context) => {
    for (const [number, date] of [
      ["planNumber", "planOn"],
      ["programmeNumber", "programmeOn"],
    ] as const) {
      if ((input[number] === null) === (input[date] === null)) continue;
      const [field, message] = input[number] === null ? [number, numberNeeded] : [date, dateNeeded];
      context.addIssue({ code: "custom", path: [field], message });
    }
  });

/** Whom to take into a unit's list (members or guests) and off it (lines of the list); at least one. */
export const changeListInput = z
  .strictObject({ ...recordReference, add: peopleIds(), remove: peopleIds() })
  .refine(({ add, remove }) => add.length + remove.length > 0, {
    message: "study.errors.nobodyChosen" satisfies MessageKey,
    path: ["add"],
  });

export const advanceUnitInput = z.strictObject({ ...recordReference, to: z.enum(unitSteps) });

export const confirmReportInput = z.strictObject(recordReference);

export const returnReportInput = z.strictObject({
  ...recordReference,
  reason: requiredText(500, "study.errors.reasonRequired"),
});

const documentInput = z.strictObject({
  type: z.enum(partyDocumentTypes),
  number: requiredText(60, "study.errors.documentNumberRequired"),
  issuedOn: requiredDate("study.errors.documentDateRequired"),
  issuer: requiredText(200, "study.errors.issuerRequired"),
  abstract: requiredText(500, "study.errors.abstractRequired"),
});

const speakerInput = z.strictObject({
  name: requiredText(120, "study.errors.speakerNameRequired"),
  title: optionalText(200),
  level: z.enum(speakerLevels),
});

const box = z.boolean();

const campaignFields = {
  title: requiredText(300, "study.errors.titleRequired"),
  planNumber: optionalText(60),
  planOn: optionalDate(),
  startsOn: requiredDate("study.errors.startsOnRequired"),
  endsOn: requiredDate("study.errors.endsOnRequired"),
  reportDueOn: requiredDate("study.errors.reportDueOnRequired"),
  /** One decimal at most, so that the threshold can be compared by eye with rates as shown. */
  thresholdPercent: z
    .number(thresholdRange)
    .gt(0, thresholdRange)
    .lte(100, thresholdRange)
    .multipleOf(0.1, thresholdRange),
  /** Boxes ticked besides the members, who are always summoned. */
  audiences: z
    .strictObject({
      CADRES: z.boolean(),
      NON_MEMBER_STAFF: z.boolean(),
      UNION_MEMBERS: z.boolean(),
      RETIRED: z.boolean(),
    })
    .transform((ticked): StudyAudience[] =>
      studyAudiences.filter((audience) => audience === "MEMBERS" || ticked[audience]),
    ),
  /** Boxes ticked of how it may be held; none leaves it to the units. */
  modes: z
    .strictObject({ IN_PERSON: box, ONLINE: box, HYBRID: box, SELF_STUDY: box, CELL_MEETING: box })
    .transform((ticked): StudyMode[] => studyModes.filter((mode) => ticked[mode])),
  /** Boxes ticked of what the units owe besides the report. */
  products: z
    .strictObject({ ESSAY: box, ACTION_PROGRAMME: box, COMMITMENT: box })
    .transform((ticked): StudyProduct[] => studyProducts.filter((product) => ticked[product])),
  speakers: z.array(speakerInput).max(10, tooManySpeakers),
  documents: z.array(documentInput).min(1, documentsRequired).max(20, tooManyDocuments),
};

export const createCampaignInput = z.strictObject(campaignFields).superRefine(checkWindow);

export const updateCampaignInput = z
  .strictObject({ ...recordReference, ...campaignFields })
  .superRefine(checkWindow);

/** Opening and closing. */
export const campaignStepInput = z.strictObject(recordReference);

function peopleIds() {
  return z
    .array(z.uuid())
    .max(5000)
    .refine((ids) => new Set(ids).size === ids.length);
}

function checkDay(day: { summoned: number; present: number }, context: z.RefinementCtx) {
  if (day.present <= day.summoned) return;
  const message: MessageKey = "study.errors.presentAboveSummoned";
  context.addIssue({ code: "custom", path: ["present"], message });
}

function checkWindow(
  window: { startsOn: string; endsOn: string; reportDueOn: string },
  context: z.RefinementCtx,
) {
  const refuse = (field: string, message: MessageKey) =>
    context.addIssue({ code: "custom", path: [field], message });
  if (window.endsOn < window.startsOn) refuse("endsOn", "study.errors.endsBeforeStart");
  if (window.reportDueOn < window.startsOn) refuse("reportDueOn", "study.errors.dueBeforeStart");
}
