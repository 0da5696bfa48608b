import type { MemberProfile } from "@/lib/members/member-page";

/** What a merger can take from either record. Dates that the ledger keeps stay those of the kept record. */
export const mergeFields = [
  "fullName",
  "otherNames",
  "sex",
  "bornOn",
  "ethnicityCode",
  "religion",
  "nativePlace",
  "generalEducation",
  "generalEducationNote",
  "professionalLevel",
  "academicTitle",
  "politicalTheory",
  "occupationGroup",
  "jobTitle",
  "cardNumber",
  "recordNumber",
  "admissionDecidedOn",
] as const;
export type MergeField = (typeof mergeFields)[number];

/** The fields in which the two say something different; with a date of birth goes how exactly it is known. */
export function differingFields(
  kept: Pick<MemberProfile, MergeField | "bornPrecision">,
  merged: Pick<MemberProfile, MergeField | "bornPrecision">,
): MergeField[] {
  return mergeFields.filter(
    (field) =>
      kept[field] !== merged[field] || (field === "bornOn" && kept.bornPrecision !== merged.bornPrecision),
  );
}

/** What to take unless told otherwise: whatever only the other record knows. */
export function proposedFields(
  kept: Pick<MemberProfile, MergeField | "bornPrecision">,
  merged: Pick<MemberProfile, MergeField | "bornPrecision">,
): MergeField[] {
  return differingFields(kept, merged).filter((field) =>
    field === "bornOn"
      ? kept.bornPrecision !== "DAY" && merged.bornPrecision === "DAY"
      : kept[field] === null && merged[field] !== null,
  );
}
