"use client";

import { TextInput } from "@mantine/core";
import { asText, type FieldProps, useField } from "./use-field";

type TextFieldProps = FieldProps & {
  autoComplete?: string;
  /** "numeric" brings up digits on a phone, for codes that are not numbers. */
  inputMode?: "text" | "numeric" | "email";
};

/** One line of text, kept exactly as typed; the schema tidies it. */
export function TextField({ autoComplete = "off", inputMode, ...field }: TextFieldProps) {
  const { value, setValue, common } = useField(field);
  return (
    <TextInput
      {...common}
      value={asText(value)}
      onChange={(event) => setValue(event.currentTarget.value)}
      autoComplete={autoComplete}
      inputMode={inputMode}
    />
  );
}
