import * as z from "zod";
import { counterpartPlaces } from "@/lib/ledger/event-kinds";
import {
  optionalDate,
  optionalText,
  organizationCode,
  requiredDate,
  requiredText,
  said,
} from "../field-schemas";
import { isBase, unitKinds } from "../kinds";
import { organizationTypes } from "../organization-types";
import { type ActKind, actKinds } from "./act-kinds";

/** An organisation of the register, one the act founds (`foundedKey`), or null for what the act does of itself. */
const choice = z.string().max(64).nullable();

/** The key of the act's n-th founded organisation, by which the rest of the request speaks of it. */
export function foundedKey(index: number): string {
  return `new:${index}`;
}

const founded = z
  .strictObject({
    kind: z.enum(unitKinds, said("organizations.errors.kindRequired")),
    typeCode: z.enum(organizationTypes).nullable(),
    code: organizationCode,
    name: requiredText(200, "organizations.errors.nameRequired"),
    shortName: requiredText(100, "organizations.errors.shortNameRequired"),
  })
  .superRefine(({ kind, typeCode }, context) => {
    if (isBase(kind) && typeCode === null) {
      context.addIssue({
        code: "custom",
        path: ["typeCode"],
        message: said("organizations.errors.typeRequired"),
      });
    }
  })
  .transform((unit) => (isBase(unit.kind) ? unit : { ...unit, typeCode: null }));

export const actInput = z
  .strictObject({
    kind: z.enum(actKinds),
    organizations: z.array(z.uuid()).min(1, said("organizations.acts.errors.chooseOne")).max(1_000),
    effectiveOn: requiredDate("organizations.acts.errors.effectiveOnRequired"),
    decisionNumber: optionalText(60),
    decisionOn: optionalDate,
    decidedBy: optionalText(200),
    /** MERGE: the organisation that takes the others in. MOVE: the committee they pass to. */
    target: z.uuid().nullable(),
    founded: z.array(founded).max(20),
    /** Where single cells go, where that is not what the act does of itself. */
    cells: z.array(z.strictObject({ id: z.uuid(), to: choice })).max(2_000),
    /** Of a cell that is split or converted: which of its members go where. */
    people: z.array(z.strictObject({ id: z.uuid(), to: choice })).max(2_000),
    /** RENAME. */
    name: optionalText(200),
    shortName: optionalText(100),
    /** HAND_OVER: the body outside the register. */
    outsideName: optionalText(200),
    outsidePlace: z.enum(counterpartPlaces).nullable(),
  })
  .superRefine((act, context) => {
    for (const path of missingFields(act)) {
      context.addIssue({ code: "custom", path: [path], message: sentences[path] });
    }
  });

export type ActRequest = z.output<typeof actInput>;
export type ActInput = z.input<typeof actInput>;

/** The order to do what a preview showed: its fingerprint, or nothing. */
export const recordActInput = z.strictObject({ act: actInput, fingerprint: z.string().length(64) });

export const undoActInput = z.strictObject({ id: z.uuid() });

type Given = { [field in (typeof needs)[ActKind][number]]: unknown };

/** What each kind of act cannot do without. */
const needs = {
  RENAME: ["name", "shortName"],
  MERGE: ["target"],
  SPLIT: ["founded"],
  MOVE: ["target"],
  CONVERT: ["founded"],
  HAND_OVER: ["outsideName", "outsidePlace"],
  DISSOLVE: [],
} as const;

const sentences = {
  name: said("organizations.errors.nameRequired"),
  shortName: said("organizations.errors.shortNameRequired"),
  target: said("organizations.acts.errors.targetRequired"),
  founded: said("organizations.acts.errors.foundedRequired"),
  outsideName: said("organizations.acts.errors.outsideNameRequired"),
  outsidePlace: said("organizations.acts.errors.outsidePlaceRequired"),
} as const;

function missingFields(act: { kind: ActKind } & Given) {
  const isMissing = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);
  // A merger founds the organisation that takes the others in, or names one.
  if (act.kind === "MERGE" && !isMissing(act.founded)) return [];
  return needs[act.kind].filter((field) => isMissing(act[field]));
}
