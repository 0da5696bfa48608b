import type { FieldChange } from "../parsed-row";
import { formatBirth, isMorePrecise, isSameBirth } from "./birth";
import type { MemberRecord, MemberRecordField } from "./member-record";

/** In the order of the form; the precision of a birth date goes with the date. */
const changeFields = [
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
  "jobTitle",
  "cardNumber",
  "recordNumber",
  "admissionDecidedOn",
  "admittedOn",
  "officialOn",
  "exemptFrom",
] as const satisfies readonly MemberRecordField[];

/** What the file says differently from the register. What it leaves blank, or knows less exactly, changes nothing. */
export function changesOf(before: MemberRecord, after: MemberRecord): FieldChange[] {
  return changeFields.flatMap((field) => {
    if (field === "bornOn") return birthChange(before, after);
    const value = after[field];
    return value === null || value === before[field] ? [] : [{ field, before: before[field], after: value }];
  });
}

/** Birth dates show no more than is known of them: 1965 → 05/03/1965. */
function birthChange(before: MemberRecord, after: MemberRecord): FieldChange[] {
  if (isSameBirth(before, after) && !isMorePrecise(after.bornPrecision, before.bornPrecision)) return [];
  return [{ field: "bornOn", before: formatBirth(before), after: formatBirth(after) }];
}
