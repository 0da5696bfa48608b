import { UNKNOWN } from "@/lib/members/filter-words";
import { ageLabel, ethnicityName, partyAgeLabel } from "@/lib/members/labels";
import type { MemberSearch } from "@/lib/members/search";
import type { DescribedFilter } from "./export-table";
import type { Words } from "./words";

/** What narrows a list of members, in the words of the list's own filters. */
export function describeMemberFilters(
  search: MemberSearch,
  /** Of the organisation asked for, when the viewer may know it: else its code stands. */
  unitName: string | null,
  { t }: Words,
): DescribedFilter[] {
  const { q, unit, status, sex, age, education, theory, type, partyAge, ethnicity, religion, admitted } =
    search;
  const words: Record<string, [label: string, value: string | null]> = {
    q: [t("exports.search"), q === "" ? null : `“${q}”`],
    unit: [t("members.filters.unit"), unit && (unitName ?? unit)],
    status: [t("members.filters.status"), status && t(`members.status.${status}`)],
    sex: [t("members.filters.sex"), sex && t(`members.sex.${sex}`)],
    age: [t("members.filters.age"), age && ageLabel(age, t)],
    education: [
      t("members.filters.education"),
      education &&
        t(education === UNKNOWN ? "members.filters.unknown" : `members.professionalLevel.${education}`),
    ],
    theory: [
      t("members.filters.theory"),
      theory && t(theory === UNKNOWN ? "members.filters.unknown" : `members.politicalTheory.${theory}`),
    ],
    type: [t("members.filters.type"), type && t(`organizations.types.${type}`)],
    partyAge: [t("members.filters.partyAge"), partyAge && partyAgeLabel(partyAge, t)],
    ethnicity: [t("members.filters.ethnicity"), ethnicity && ethnicityName(ethnicity)],
    religion: [t("members.filters.religion"), religion && t(`members.religion.${religion}`)],
    admitted: [t("members.filters.admitted"), admitted === null ? null : String(admitted)],
  };
  return Object.entries(words).flatMap(([name, [label, value]]) =>
    value === null ? [] : [{ name, label, value }],
  );
}
