"use client";

import { ComboboxChevron, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { bringChoiceInput, useChoiceInput } from "./use-choice-input";
import { type FieldProps, useField } from "./use-field";
import { wordIn } from "./word-in";

export type ChoiceProps = {
  options: readonly { value: string; label: string }[];
  value: string | null;
  onChange: (value: string | null) => void;
  /** Names the button that takes the choice back; without it there is none. */
  clearLabel?: string | undefined;
};

type SelectFieldProps = FieldProps & Pick<ChoiceProps, "options">;

/** One of a closed set, found by typing without accents. The form holds the value, or null while none is chosen. */
export function SelectField({ options, ...field }: SelectFieldProps) {
  const t = useTranslations("common");
  const { value, setValue, common } = useField({ ...field, word: wordIn(options) });
  return (
    <Choice
      {...common}
      options={options}
      value={typeof value === "string" ? value : null}
      onChange={setValue}
      clearLabel={field.optional ? t("form.clearChoice", { label: field.label }) : undefined}
    />
  );
}

/** What somebody did to the plain field. */
type Touch = { typed: string | null; opened: boolean };

/** A plain field that looks and is named like the choice, until the script of the choice is there. */
function Choice(props: ChoiceProps & ReturnType<typeof useField>["common"]) {
  const { options, value, onChange: _onChange, clearLabel: _clearLabel, name: _name, ...input } = props;
  const t = useTranslations("common");
  const ChoiceInput = useChoiceInput();
  const ref = useRef<HTMLInputElement>(null);
  const [touch, setTouch] = useState<Touch | null>(null);
  const chosen = options.find((option) => option.value === value)?.label ?? "";

  // Touched before the page came alive; and whoever begins anywhere in the form will come to its choices.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page comes alive.
  useEffect(() => {
    const plain = ref.current;
    if (!plain) return;
    if (plain.ownerDocument.activeElement === plain) {
      setTouch({ typed: plain.value === chosen ? null : plain.value, opened: false });
      bringChoiceInput();
    }
    const { form } = plain;
    form?.addEventListener("focusin", bringChoiceInput);
    return () => form?.removeEventListener("focusin", bringChoiceInput);
  }, []);

  if (ChoiceInput) return <ChoiceInput {...props} taken={touch} />;
  return (
    <TextInput
      {...input}
      ref={ref}
      role="combobox"
      aria-haspopup="listbox"
      aria-expanded={false}
      autoComplete="off"
      placeholder={t("form.choose")}
      rightSection={<ComboboxChevron error={input.error} />}
      rightSectionPointerEvents="none"
      value={touch?.typed ?? chosen}
      onFocus={() => setTouch((before) => before ?? { typed: null, opened: false })}
      onBlur={() => setTouch(null)}
      onPointerDown={() => setTouch((before) => ({ typed: before?.typed ?? null, opened: true }))}
      onChange={(event) => setTouch({ typed: event.currentTarget.value, opened: true })}
      onKeyDown={(event) => {
        if (event.key === "ArrowDown" || event.key === "ArrowUp") setTouch({ typed: null, opened: true });
        // Enter chooses here, and must not send the form.
        if (event.key === "Enter") event.preventDefault();
      }}
    />
  );
}
