import * as z from "zod";
import { normalizeText } from "@/lib/text/normalize";
import {
  cleanText,
  optionalDate,
  optionalText,
  organizationCode,
  requiredDate,
  requiredText,
  said,
} from "./field-schemas";
import { isBase, unitKinds } from "./kinds";
import { officerPositions } from "./officer-positions";
import { hasOfficialCodeShape } from "./official-code";
import { organizationTypes } from "./organization-types";

/** "Sở CT; SCT Hà Nội" → each name once. */
const aliases = cleanText(500).transform((text) => [
  ...new Set(text.split(";").map(normalizeText).filter(Boolean)),
]);

const words = {
  code: organizationCode,
  name: requiredText(200, "organizations.errors.nameRequired"),
  shortName: requiredText(100, "organizations.errors.shortNameRequired"),
  aliases,
  typeCode: z.enum(organizationTypes).nullable(),
  officialCode: optionalText(20),
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
  .strictObject({ id: z.uuid(), version: z.int(), kind, ...words })
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
