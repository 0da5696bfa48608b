import { useTranslations } from "next-intl";
import type { ListFilter } from "@/components/data-table/filter-bar";
import type { Role } from "@/lib/access/permissions";
import { ageBands } from "@/lib/members/age-bands";
import {
  ethnicities,
  politicalTheoryLevels,
  professionalLevels,
  religions,
  sexes,
} from "@/lib/members/code-lists";
import { type MemberFilterWord, memberStatusFilters, UNKNOWN } from "@/lib/members/filter-words";
import { ageLabel, partyAgeLabel } from "@/lib/members/labels";
import type { ListReach } from "@/lib/members/member-list";
import { partyAgeBands } from "@/lib/members/party-age-bands";
import { permittedFilterWords } from "@/lib/members/permitted-search";
import { organizationTypes } from "@/lib/organizations/organization-types";
import type { UnitChoice } from "@/lib/organizations/unit-choice";

export type MemberFilterScope = {
  reach: ListReach;
  viewer: { role: Role };
  units: readonly UnitChoice[];
  thisYear: number;
};

/** The filters by which members are narrowed, in a list and on a page of figures, each with the values it offers. */
export function useMemberFilters({ reach, viewer, units, thisYear }: MemberFilterScope): ListFilter[] {
  const t = useTranslations();
  const unknown = { value: UNKNOWN, label: t("members.filters.unknown") };
  const options: Record<MemberFilterWord, ListFilter["options"]> = {
    unit: units.map(({ code, name }) => ({ value: code, label: name })),
    status: memberStatusFilters.map((value) => ({ value, label: t(`members.status.${value}`) })),
    sex: sexes.map((value) => ({ value, label: t(`members.sex.${value}`) })),
    age: ageBands.map((value) => ({ value, label: ageLabel(value, t) })),
    education: [
      ...professionalLevels.map((value) => ({ value, label: t(`members.professionalLevel.${value}`) })),
      unknown,
    ],
    theory: [
      ...politicalTheoryLevels.map((value) => ({ value, label: t(`members.politicalTheory.${value}`) })),
      unknown,
    ],
    type:
      reach === "BLOC"
        ? organizationTypes.map((value) => ({ value, label: t(`organizations.types.${value}`) }))
        : [],
    partyAge: partyAgeBands.map((value) => ({ value, label: partyAgeLabel(value, t) })),
    ethnicity: ethnicities.map(({ code, name }) => ({ value: code, label: name })),
    religion: religions.map(({ code }) => ({ value: code, label: t(`members.religion.${code}`) })),
    admitted: yearsSince(1945, thisYear),
  };
  const label = (word: MemberFilterWord) =>
    t(`members.filters.${word === "unit" && reach !== "BLOC" ? "cell" : word}`);
  return permittedFilterWords(viewer).flatMap((param) =>
    options[param].length === 0 ? [] : [{ param, label: label(param), options: options[param] }],
  );
}

function yearsSince(first: number, last: number) {
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(last - index);
    return { value: year, label: year };
  });
}
