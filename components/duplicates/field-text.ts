import type { useTranslations } from "next-intl";
import { formatDate, formatPartialDate } from "@/lib/dates/partial-date";
import type { MergeField } from "@/lib/duplicates/merge-fields";
import type { MemberProfile } from "@/lib/members/member-page";

/** A field of a record as the screen writes it; null when it is blank. */
export function fieldText(
  member: MemberProfile,
  field: MergeField,
  t: ReturnType<typeof useTranslations<"members">>,
): string | null {
  switch (field) {
    case "bornOn":
      return formatPartialDate({ on: member.bornOn, precision: member.bornPrecision });
    case "admissionDecidedOn":
      return member.admissionDecidedOn && formatDate(member.admissionDecidedOn);
    case "sex":
      return t(`sex.${member.sex}`);
    case "ethnicityCode":
      return member.ethnicity;
    case "religion":
      return t(`religion.${member.religion}`);
    case "generalEducation":
      return member.generalEducation && t(`generalEducation.${member.generalEducation}`);
    case "professionalLevel":
      return member.professionalLevel && t(`professionalLevel.${member.professionalLevel}`);
    case "academicTitle":
      return member.academicTitle && t(`academicTitle.${member.academicTitle}`);
    case "politicalTheory":
      return member.politicalTheory && t(`politicalTheory.${member.politicalTheory}`);
    case "occupationGroup":
      return t(`occupationGroup.${member.occupationGroup}`);
    default:
      return member[field];
  }
}
