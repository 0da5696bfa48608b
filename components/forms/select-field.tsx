"use client";

import { Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import { accentFreeFilter } from "./accent-free-filter";
import { type FieldProps, useField } from "./use-field";
import { wordIn } from "./word-in";

type SelectFieldProps = FieldProps & { options: readonly { value: string; label: string }[] };

/** One of a closed set, found by typing without accents. The form holds the value, or null while none is chosen. */
export function SelectField({ options, ...field }: SelectFieldProps) {
  const t = useTranslations("common");
  const { value, setValue, common } = useField({ ...field, word: wordIn(options) });
  return (
    <Select
      {...common}
      data={[...options]}
      value={typeof value === "string" ? value : null}
      onChange={setValue}
      filter={accentFreeFilter}
      placeholder={t("form.choose")}
      nothingFoundMessage={t("form.noMatch")}
      searchable
      // A field focused because it was refused must not cover its own sentence with the list.
      openOnFocus={false}
      clearable={field.optional ?? false}
      allowDeselect={false}
      clearButtonProps={{ "aria-label": t("form.clearChoice", { label: field.label }) }}
    />
  );
}
