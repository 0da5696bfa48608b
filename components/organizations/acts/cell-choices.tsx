"use client";

import { useLocale, useTranslations } from "next-intl";
import { FormGroup } from "@/components/forms/form-group";
import { SelectField } from "@/components/forms/select-field";
import cards from "@/components/ui/phone-cards.module.css";
import { SimpleTable } from "@/components/ui/simple-table";
import { formatInteger } from "@/lib/i18n/format";
import type { ActForm, ActFormCell } from "@/lib/organizations/acts/act-form";
import styles from "./acts.module.css";
import { ChoiceSelect } from "./choice-select";
import { useDestinations } from "./use-destinations";

/** Where the cells of what was chosen go, cell by cell; nothing to choose where all go the same way. */
export function CellChoices({ form }: { form: ActForm }) {
  const t = useTranslations("organizations.acts.form");
  const locale = useLocale();
  const { kind, cells, chosen } = form;
  const destinationsOf = useDestinations(form);
  const isByCell = kind === "DISSOLVE" ? chosen.every((unit) => unit.kind !== "PART_COMMITTEE") : true;
  if (destinationsOf === null || !isByCell || cells.length === 0) return null;
  return (
    <FormGroup title={t("cells")} help={isKindWithHelp(kind) && t(`cellsHelp.${kind}`)}>
      <div className={cards.cards}>
        <SimpleTable caption={t("cells")}>
          <thead>
            <tr>
              <th scope="col">{t("cell")}</th>
              <th scope="col" data-align="end">
                {t("members")}
              </th>
              <th scope="col">{t("goesTo")}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map((cell, index) => (
              <tr key={cell.id}>
                <th scope="row">{cell.name}</th>
                <td data-align="end" data-label={t("members")}>
                  {formatInteger(cell.members, locale)}
                </td>
                <td data-label={t("goesTo")}>
                  <Choice kind={kind} cell={cell} index={index} options={destinationsOf(cell)} />
                </td>
              </tr>
            ))}
          </tbody>
        </SimpleTable>
      </div>
    </FormGroup>
  );
}

type ChoiceProps = {
  kind: ActForm["kind"];
  cell: ActFormCell;
  index: number;
  options: readonly { value: string; label: string }[];
};

function Choice({ kind, cell, index, options }: ChoiceProps) {
  const t = useTranslations("organizations.acts.form");
  const name = `cells.${index}.to`;
  const label = `${t("goesTo")}: ${cell.name}`;
  // Hundreds of cells to choose from are searched, not scrolled.
  if (kind === "DISSOLVE") {
    return (
      <div className={styles.search}>
        <SelectField name={name} label={label} options={options} />
      </div>
    );
  }
  return (
    <ChoiceSelect name={name} label={label} usual={t(kind === "SPLIT" ? "stay" : "keep")} options={options} />
  );
}

function isKindWithHelp(kind: ActForm["kind"]): kind is "MERGE" | "SPLIT" | "DISSOLVE" {
  return kind === "MERGE" || kind === "SPLIT" || kind === "DISSOLVE";
}
