"use client";

import { Checkbox } from "@mantine/core";
import { type FieldProps, useField } from "./use-field";

/** Yes or no, where no is a complete answer. */
export function CheckboxField({ name, label, help }: Omit<FieldProps, "optional">) {
  const { value, setValue, common } = useField({ name, label, help });
  return (
    <Checkbox
      id={common.id}
      name={name}
      label={label}
      description={help}
      error={common.error}
      aria-invalid={common.error !== undefined}
      checked={value === true}
      onChange={(event) => setValue(event.currentTarget.checked)}
    />
  );
}
