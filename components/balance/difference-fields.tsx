"use client";

import { Autocomplete } from "@mantine/core";
import { useTranslations } from "next-intl";
import { accentFreeFilter } from "@/components/forms/accent-free-filter";
import { FormGroup } from "@/components/forms/form-group";
import { useFieldReader } from "@/components/forms/record-form-context";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { asText, type FieldProps, useField } from "@/components/forms/use-field";
import { useListField } from "@/components/forms/use-list-field";
import { Button } from "@/components/ui/button";
import { differenceSides } from "@/lib/balance/schema";
import styles from "./difference-fields.module.css";

/** The people by whom the two counts differ, one after the other. */
export function DifferenceFields({ name, names }: { name: string; names: readonly string[] }) {
  const t = useTranslations("balance.form");
  const sides = useTranslations("balance.quarters.sides");
  const { lines: differences, setLines } = useListField({
    name,
    label: t("differencesGroup"),
    word: (text) => {
      const side = differenceSides.find((known) => known === text("side"));
      return [text("name"), side ? sides(side) : "", text("note")].filter(Boolean).join(", ");
    },
  });
  const read = useFieldReader();
  const add = () => {
    // Whoever makes the larger count larger is who is looked for first.
    const paperHasMore = Number(read("confirmedCount")) > Number(read("registerCount"));
    setLines([...differences, { side: paperHasMore ? "PAPER" : "REGISTER", name: "", note: "" }]);
  };
  return (
    <FormGroup title={t("differencesGroup")} help={t("differencesHelp")}>
      {differences.map((_, index) => (
        // Fields are addressed by their place, which is all the identity a line of a form has.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        <fieldset key={index} className={styles.person}>
          <legend>{t("difference", { position: index + 1 })}</legend>
          <SelectField
            name={`${name}.${index}.side`}
            label={t("side")}
            options={differenceSides.map((value) => ({ value, label: sides(value) }))}
          />
          <NameField name={`${name}.${index}.name`} label={t("name")} names={names} />
          <TextField name={`${name}.${index}.note`} label={t("note")} help={t("noteHelp")} optional />
          <div>
            <Button variant="quiet" onClick={() => setLines(differences.toSpliced(index, 1))}>
              {t("removeDifference", { position: index + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button onClick={add}>{t("addDifference")}</Button>
      </div>
    </FormGroup>
  );
}

/** A name from the list, or any other: the person may be in the paper register alone. */
function NameField({ names, ...field }: FieldProps & { names: readonly string[] }) {
  const { value, setValue, common } = useField(field);
  return (
    <Autocomplete
      {...common}
      data={[...names]}
      value={asText(value)}
      onChange={setValue}
      filter={accentFreeFilter}
      limit={20}
      openOnFocus={false}
      autoComplete="off"
    />
  );
}
