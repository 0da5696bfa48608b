import { useTranslations } from "next-intl";
import type { ListFilter } from "@/components/data-table/filter-bar";
import { type OrganizationType, organizationTypes } from "@/lib/organizations/organization-types";
import { progressFilters } from "@/lib/study/search";
import { studyStatuses } from "@/lib/study/terms";

/** The filters of units in campaigns, with the words of the screen. For server and client components. */
export function useUnitFilters() {
  const t = useTranslations("study");
  const types = useTranslations("organizations.types");
  return {
    /** Only types that occur among the units. */
    type: (units: readonly { typeCode: OrganizationType | null }[]): ListFilter => ({
      param: "type",
      label: t("filters.type"),
      options: organizationTypes
        .filter((type) => units.some(({ typeCode }) => typeCode === type))
        .map((value) => ({ value, label: types(value) })),
    }),
    status: {
      param: "status",
      label: t("filters.status"),
      options: studyStatuses.map((value) => ({ value, label: t(`statuses.${value}`) })),
    } satisfies ListFilter,
    progress: {
      param: "progress",
      label: t("filters.progress"),
      options: progressFilters.map((value) => ({ value, label: t(`filters.progressValues.${value}`) })),
    } satisfies ListFilter,
    late: {
      param: "late",
      label: t("filters.late"),
      options: [{ value: "1", label: t("filters.lateOnly") }],
    } satisfies ListFilter,
    below: {
      param: "below",
      label: t("filters.below"),
      options: [{ value: "1", label: t("filters.belowOnly") }],
    } satisfies ListFilter,
  };
}
