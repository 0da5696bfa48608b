"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { ImportUnit } from "@/lib/imports/import-view";
import styles from "./import-start.module.css";

// Only who keeps several units needs the script of the choice.
const UnitSelect = dynamic(() => import("./unit-select").then((module) => module.UnitSelect));

export type UnitChoiceProps = {
  units: readonly ImportUnit[];
  unitId: string | null;
  onChoose: (id: string | null) => void;
  error: string | null;
};

/** Whose list it is; a secretary has one unit and nothing to choose. */
export function UnitChoice(props: UnitChoiceProps) {
  const t = useTranslations("imports.upload");
  const { units } = props;
  const [only] = units;
  if (units.length === 1 && only) {
    return (
      <p className={styles.fixed}>
        <span>{t("unit")}</span>
        <strong>{only.name}</strong>
      </p>
    );
  }
  return <UnitSelect {...props} />;
}
