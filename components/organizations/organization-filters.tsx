"use client";

import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/data-table/filter-bar";
import { unitKinds } from "@/lib/organizations/kinds";
import { organizationTypes } from "@/lib/organizations/organization-types";

/** Search and filters of the list, the same above the table and above the tree. */
export function OrganizationFilters() {
  const t = useTranslations("organizations");
  return (
    <FilterBar
      searchLabel={t("search")}
      filters={[
        {
          param: "kind",
          label: t("columns.kind"),
          options: unitKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
        },
        {
          param: "type",
          label: t("columns.type"),
          options: organizationTypes.map((value) => ({ value, label: `${value} · ${t(`types.${value}`)}` })),
        },
      ]}
    />
  );
}
