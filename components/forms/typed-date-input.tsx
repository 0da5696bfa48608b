"use client";

import { TextInput } from "@mantine/core";
import { classNames } from "@/components/ui/class-names";
import styles from "./field.module.css";
import { asText, type FieldProps, useField } from "./use-field";

type TypedDateInputProps = FieldProps & {
  /** The date as the screen writes it, or null when the text is none. */
  rewrite: (text: string) => string | null;
  /** The sentence for a text that is no date. */
  invalid: (text: string) => string;
};

/** Typing beats clicking: text that is put in order, or refused in words, when the field is left. */
export function TypedDateInput({ rewrite, invalid, ...field }: TypedDateInputProps) {
  const { value, setValue, setError, common } = useField(field);
  const onLeave = (text: string) => {
    if (text.trim() === "") return;
    const date = rewrite(text);
    if (date === null) setError(invalid(text.trim()));
    else if (date !== text) setValue(date);
  };
  return (
    <TextInput
      {...common}
      classNames={{ wrapper: classNames(styles.date) }}
      value={asText(value)}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={(event) => onLeave(event.currentTarget.value)}
      autoComplete="off"
      inputMode="text"
    />
  );
}
