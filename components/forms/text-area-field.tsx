"use client";

import { Textarea } from "@mantine/core";
import { asText, type FieldProps, useField } from "./use-field";

/** Several lines of text. */
export function TextAreaField({ rows = 3, ...field }: FieldProps & { rows?: number }) {
  const { value, setValue, common } = useField(field);
  return (
    <Textarea
      {...common}
      rows={rows}
      value={asText(value)}
      onChange={(event) => setValue(event.currentTarget.value)}
    />
  );
}
