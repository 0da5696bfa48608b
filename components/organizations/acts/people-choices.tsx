"use client";

import { useTranslations } from "next-intl";
import { FormGroup } from "@/components/forms/form-group";
import cards from "@/components/ui/phone-cards.module.css";
import { SimpleTable } from "@/components/ui/simple-table";
import type { ActForm } from "@/lib/organizations/acts/act-form";
import { foundedKey } from "@/lib/organizations/acts/schema";
import { ChoiceSelect } from "./choice-select";
import { useFounded } from "./use-founded";

/** Which members of a cell go to which of the new ones. */
export function PeopleChoices({ form: { kind, people } }: { form: ActForm }) {
  const t = useTranslations("organizations.acts.form");
  const { founded } = useFounded();
  const isConversion = kind === "CONVERT";
  // A new committee keeps no list of its own, and its first cell takes everybody who is not sent elsewhere.
  const options = founded.flatMap(({ name }, index) =>
    isConversion && index < 2
      ? []
      : [{ value: foundedKey(index), label: name.trim() || t("unnamed", { number: index + 1 }) }],
  );
  const first = founded[1]?.name.trim() || t("unnamed", { number: 2 });
  if (people.length === 0 || options.length === 0) return null;
  return (
    <FormGroup title={t("people")} help={t(isConversion ? "peopleHelpConvert" : "peopleHelp")}>
      <div className={cards.cards}>
        <SimpleTable caption={t("people")}>
          <thead>
            <tr>
              <th scope="col">{t("person")}</th>
              <th scope="col">{t("born")}</th>
              <th scope="col">{t("goesTo")}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ id, fullName, bornYear }, index) => (
              <tr key={id}>
                <th scope="row">{fullName}</th>
                <td data-label={t("born")}>{bornYear}</td>
                <td data-label={t("goesTo")}>
                  <ChoiceSelect
                    name={`people.${index}.to`}
                    label={`${t("goesTo")}: ${fullName}`}
                    usual={isConversion ? first : t("stay")}
                    options={options}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </SimpleTable>
      </div>
    </FormGroup>
  );
}
