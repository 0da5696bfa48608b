"use client";

import { Select, type SelectProps } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { accentFreeFilter } from "./accent-free-filter";
import type { ChoiceProps } from "./select-field";

type ChoiceInputProps = ChoiceProps & {
  /** What the plain field before it had been told; null when nobody was in it. */
  taken: { typed: string | null; opened: boolean } | null;
} & Pick<SelectProps, "id" | "name" | "label" | "description" | "error" | "required" | "withAsterisk">;

/** Mantine's choice, found by typing without accents; its script comes when a form is touched (useChoiceInput). */
export function ChoiceInput({ value, onChange, options, clearLabel, taken, ...input }: ChoiceInputProps) {
  const t = useTranslations("common");
  const [search, setSearch] = useState("");
  const [isOpen, setOpen] = useState(false);

  // Once Mantine has shown the chosen option and hung up its list, both go on from where the plain field was.
  useEffect(() => {
    if (!taken) return;
    const frame = requestAnimationFrame(() => {
      if (taken.typed !== null) setSearch(taken.typed);
      setOpen(taken.opened);
    });
    return () => cancelAnimationFrame(frame);
  }, [taken]);

  return (
    <Select
      {...input}
      data={[...options]}
      value={value}
      onChange={onChange}
      searchValue={search}
      onSearchChange={setSearch}
      filter={accentFreeFilter}
      placeholder={t("form.choose")}
      nothingFoundMessage={t("form.noMatch")}
      searchable
      // A field focused because it was refused must not cover its own sentence with the list.
      openOnFocus={false}
      // The focus was here already, in the plain field.
      autoFocus={taken !== null}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      clearable={clearLabel !== undefined}
      allowDeselect={false}
      clearButtonProps={{ "aria-label": clearLabel }}
    />
  );
}
