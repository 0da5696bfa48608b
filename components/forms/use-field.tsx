"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect } from "react";
import styles from "./field.module.css";
import { fieldId } from "./field-id";
import { useFieldValue, useFormFields } from "./record-form-context";

/** What every field of a form is told. */
export type FieldProps = {
  /** The key of the input it fills, or a path: `lines.0.present`. */
  name: string;
  label: string;
  /** One line under the field. */
  help?: ReactNode;
  /** Marks the label; a field without the mark is required, and said to be so to screen readers. */
  optional?: boolean;
  /** A value in words, where it is a code. */
  word?: (value: unknown) => string;
};

/**
 * One field's state, and the properties every Mantine input takes alike. Label above, help and error below, tied to the
 * control by Mantine through aria-describedby.
 */
export function useField({ name, label, help, optional = false, word }: FieldProps) {
  const t = useTranslations("common");
  const { setValue, setError, errorOf, registerField } = useFormFields();
  const value = useFieldValue(name);

  useEffect(() => registerField(name, { label, word }), [registerField, name, label, word]);

  return {
    value,
    setValue: (value: unknown) => setValue(name, value),
    setError: (sentence: string | null) => setError(name, sentence),
    common: {
      id: fieldId(name),
      name,
      label: optional ? (
        <>
          {label} <span className={styles.optional}>({t("optional")})</span>
        </>
      ) : (
        label
      ),
      description: help,
      error: errorOf(name),
      required: !optional,
      withAsterisk: false,
    },
  };
}

/** A field's value as text; anything that is not text shows as empty. */
export function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}
