"use client";

import { useTranslations } from "next-intl";
import { FilterBar, type ListFilter } from "@/components/data-table/filter-bar";
import { ageBands } from "@/lib/members/age-bands";
import { politicalTheoryLevels, professionalLevels, sexes } from "@/lib/members/code-lists";
import type { ListReach, UnitChoice } from "@/lib/members/member-list";
import { memberStatusFilters, UNKNOWN } from "@/lib/members/search";
import { organizationTypes } from "@/lib/organizations/organization-types";

type MemberFiltersProps = { reach: ListReach; units: readonly UnitChoice[]; thisYear: number };

/** Search and filters of the list: each filter is one parameter of the address, with one value of a closed set. */
export function MemberFilters({ reach, units, thisYear }: MemberFiltersProps) {
  const t = useTranslations("members");
  const tTypes = useTranslations("organizations.types");
  const unknown = { value: UNKNOWN, label: t("filters.unknown") };
  const unit: ListFilter = {
    param: "unit",
    label: t(reach === "BLOC" ? "filters.unit" : "filters.cell"),
    options: units.map(({ code, name }) => ({ value: code, label: name })),
  };
  const type: ListFilter = {
    param: "type",
    label: t("filters.type"),
    options: organizationTypes.map((value) => ({ value, label: tTypes(value) })),
  };
  const filters: ListFilter[] = [
    ...(units.length > 0 ? [unit] : []),
    {
      param: "status",
      label: t("filters.status"),
      options: memberStatusFilters.map((value) => ({ value, label: t(`status.${value}`) })),
    },
    {
      param: "sex",
      label: t("filters.sex"),
      options: sexes.map((value) => ({ value, label: t(`sex.${value}`) })),
    },
    {
      param: "age",
      label: t("filters.age"),
      options: ageBands.map((value) => ({
        value,
        label: value === "61+" ? t("filters.ageOver") : t("filters.ageBand", fromTo(value)),
      })),
    },
    {
      param: "education",
      label: t("filters.education"),
      options: [
        ...professionalLevels.map((value) => ({ value, label: t(`professionalLevel.${value}`) })),
        unknown,
      ],
    },
    {
      param: "theory",
      label: t("filters.theory"),
      options: [
        ...politicalTheoryLevels.map((value) => ({ value, label: t(`politicalTheory.${value}`) })),
        unknown,
      ],
    },
    ...(reach === "BLOC" ? [type] : []),
    { param: "admitted", label: t("filters.admitted"), options: yearsSince(1945, thisYear) },
  ];
  return <FilterBar searchLabel={t("list.search")} filters={filters} />;
}

function yearsSince(first: number, last: number) {
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(last - index);
    return { value: year, label: year };
  });
}

function fromTo(band: string): { from: string; to: string } {
  const [from = "", to = ""] = band.split("-");
  return { from, to };
}
