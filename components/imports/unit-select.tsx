"use client";

import { Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import { accentFreeFilter } from "@/components/forms/accent-free-filter";
import type { UnitChoiceProps } from "./unit-choice";

/** One unit of several, found by typing without accents. */
export function UnitSelect({ units, unitId, onChoose, error }: UnitChoiceProps) {
  const t = useTranslations("imports.upload");
  const tf = useTranslations("common.form");
  return (
    <Select
      label={t("unit")}
      description={t("unitHelp")}
      placeholder={t("chooseUnit")}
      nothingFoundMessage={tf("noMatch")}
      data={units.map(({ id, name }) => ({ value: id, label: name }))}
      value={unitId}
      onChange={onChoose}
      filter={accentFreeFilter}
      error={error}
      allowDeselect={false}
      searchable
    />
  );
}
