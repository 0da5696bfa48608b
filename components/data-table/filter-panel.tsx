"use client";

import { Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import { accentFreeFilter } from "@/components/forms/accent-free-filter";
import type { ListFilter } from "./filter-bar";
import styles from "./filter-bar.module.css";
import type { ListChange } from "./list-href";

type FilterPanelProps = {
  filters: readonly ListFilter[];
  params: URLSearchParams;
  replace: (change: ListChange) => void;
};

/** A field for each filter; a choice takes effect at once. */
export function FilterPanel({ filters, params, replace }: FilterPanelProps) {
  const t = useTranslations("common");
  return (
    <div className={styles.fields}>
      {filters.map(({ param, label, options }) => (
        <Select
          key={param}
          label={label}
          placeholder={t("filters.any")}
          data={[...options]}
          value={params.get(param)}
          onChange={(value) => replace({ [param]: value })}
          filter={accentFreeFilter}
          nothingFoundMessage={t("form.noMatch")}
          searchable={options.length > 8}
          clearable
          clearButtonProps={{ "aria-label": t("filters.clearOne", { label }) }}
          // Inside the popover: a list drawn elsewhere would lie under it and would count as a click outside.
          comboboxProps={{ withinPortal: false }}
        />
      ))}
    </div>
  );
}
