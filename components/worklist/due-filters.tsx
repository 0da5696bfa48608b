"use client";

import { useTranslations } from "next-intl";
import { FilterBar, type ListFilter } from "@/components/data-table/filter-bar";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { badgeLevels } from "@/lib/deadlines/badge-rule";
import type { ListReach } from "@/lib/members/member-list";
import type { UnitChoice } from "@/lib/organizations/unit-choice";

type DueFiltersProps = {
  reach: ListReach;
  units: readonly UnitChoice[];
  horizons: readonly number[];
  /** Of badges: the awards one can ask for. */
  awards?: readonly CalendarDate[];
};

/** What a worklist can be narrowed to; each filter is a word of the address. */
export function DueFilters({ reach, units, horizons, awards }: DueFiltersProps) {
  const t = useTranslations("deadlines");
  const unit: ListFilter = {
    param: "unit",
    label: t(reach === "BLOC" ? "filters.unit" : "filters.cell"),
    options: units.map(({ code, name }) => ({ value: code, label: name })),
  };
  const horizon: ListFilter = {
    param: "horizon",
    label: t("filters.horizon"),
    options: horizons.map((days) => ({ value: String(days), label: t("filters.days", { days }) })),
  };
  const ofBadges: ListFilter[] =
    awards === undefined
      ? []
      : [
          {
            param: "award",
            label: t("filters.award"),
            options: awards.map((on) => ({ value: on, label: formatDate(on) })),
          },
          {
            param: "level",
            label: t("filters.level"),
            options: badgeLevels.map((level) => ({ value: String(level), label: t("level", { level }) })),
          },
        ];
  return <FilterBar filters={[...(units.length > 0 ? [unit] : []), horizon, ...ofBadges]} />;
}
