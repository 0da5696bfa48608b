"use client";

import { Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import { accentFreeFilter } from "@/components/forms/accent-free-filter";
import type { ImportUnit } from "@/lib/imports/import-view";
import styles from "./import-start.module.css";

type UnitChoiceProps = {
  units: readonly ImportUnit[];
  unitId: string | null;
  onChoose: (id: string | null) => void;
  error: string | null;
};

/** Whose list it is; a secretary has one unit and nothing to choose. */
export function UnitChoice({ units, unitId, onChoose, error }: UnitChoiceProps) {
  const t = useTranslations("imports.upload");
  const tf = useTranslations("common.form");
  const [only] = units;
  if (units.length === 1 && only) {
    return (
      <p className={styles.fixed}>
        <span>{t("unit")}</span>
        <strong>{only.name}</strong>
      </p>
    );
  }
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
