import * as z from "zod";
import { parseDate } from "@/lib/dates/partial-date";
import type { MessageKey } from "@/lib/i18n/message-key";
import { normalizeText } from "@/lib/text/normalize";
import { isBase, unitKinds } from "./kinds";
import { officerPositions } from "./officer-positions";
import { hasOfficialCodeShape } from "./official-code";
import { organizationTypes } from "./organization-types";

const said = (key: MessageKey): MessageKey => key;

const cleanText = (max: number) =>
  z
    .string()
    .max(2_000, said("organizations.errors.tooLong"))
    .transform(normalizeText)
    .pipe(z.string().max(max, said("organizations.errors.tooLong")));

const requiredText = (max: number, missing: MessageKey) => cleanText(max).pipe(z.string().min(1, missing));

/** "5/3/2020" and the like, or nothing. */
const optionalDate = z
  .string()
  .max(100, said("organizations.errors.dateInvalid"))
  .transform((text, context) => {
    if (normalizeText(text) === "") return null;
    const date = parseDate(text);
    if (date === null)
      context.addIssue({ code: "custom", message: said("organizations.errors.dateInvalid") });
    return date;
  });

const requiredDate = (missing: MessageKey) =>
  optionalDate.transform((date, context) => {
    if (date !== null) return date;
    context.addIssue({ code: "custom", message: missing });
    return z.NEVER;
  });

/** `new` is a page beside the units' pages. */
const code = z
  .string()
  .transform((text) => normalizeText(text).toUpperCase())
  .pipe(
    z
      .string()
      .min(1, said("organizations.errors.codeRequired"))
      .regex(/^[A-Z0-9][A-Z0-9.-]{0,31}$/, said("organizations.errors.codeShape"))
      .refine((value) => value !== "NEW", said("organizations.errors.codeShape")),
  );

/** "Sở CT; SCT Hà Nội" → each name once. */
const aliases = cleanText(500).transform((text) => [
  ...new Set(text.split(";").map(normalizeText).filter(Boolean)),
]);

const words = {
  code,
  name: requiredText(200, "organizations.errors.nameRequired"),
  shortName: requiredText(100, "organizations.errors.shortNameRequired"),
  aliases,
  typeCode: z.enum(organizationTypes).nullable(),
  officialCode: cleanText(20).transform((text) => text || null),
  validFrom: optionalDate,
};

const kind = z.enum(unitKinds, said("organizations.errors.kindRequired"));
const parentId = z.uuid(said("organizations.errors.parentRequired"));

type Words = { kind: (typeof unitKinds)[number]; typeCode: string | null; officialCode: string | null };

/** What depends on the kind: base organisations have a type of Biểu 5, and each kind its groups in the official code. */
function checkKind({ kind, typeCode, officialCode }: Words, context: z.RefinementCtx): void {
  if (isBase(kind) && typeCode === null) {
    context.addIssue({
      code: "custom",
      path: ["typeCode"],
      message: said("organizations.errors.typeRequired"),
    });
  }
  if (officialCode !== null && !hasOfficialCodeShape(kind, officialCode)) {
    context.addIssue({
      code: "custom",
      path: ["officialCode"],
      message: said("organizations.errors.officialCodeShape"),
    });
  }
}

/** A form may still hold a type chosen before the kind was changed. */
function withoutIdleType<Given extends Words>(given: Given): Given {
  return isBase(given.kind) ? given : { ...given, typeCode: null };
}

export const newOrganizationInput = z
  .strictObject({ parentId, kind, ...words })
  .superRefine(checkKind)
  .transform(withoutIdleType);

/** The kind is sent along for the rules that depend on it; it stays what it was. */
export const organizationInput = z
  .strictObject({ id: z.uuid(), version: z.int(), parentId, kind, ...words })
  .superRefine(checkKind)
  .transform(withoutIdleType);

export const newOfficerInput = z
  .strictObject({
    organizationId: z.uuid(),
    memberId: z.uuid(said("organizations.errors.officerRequired")),
    position: z.enum(officerPositions, said("organizations.errors.positionRequired")),
    term: requiredText(20, "organizations.errors.termRequired"),
    electedOn: optionalDate,
    approvedOn: optionalDate,
    startsOn: requiredDate("organizations.errors.startsOnRequired"),
  })
  .superRefine(({ electedOn, approvedOn }, context) => {
    if (electedOn !== null && approvedOn !== null && approvedOn < electedOn) {
      context.addIssue({
        code: "custom",
        path: ["approvedOn"],
        message: said("organizations.errors.approvedBeforeElected"),
      });
    }
  });

export const endOfficerInput = z.strictObject({
  id: z.uuid(),
  endsOn: requiredDate("organizations.errors.endsOnRequired"),
});
