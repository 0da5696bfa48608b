"use client";

import { createContext, use } from "react";
import type { KnownField } from "./conflict-choice";

/** What a field needs of its form. Fields are addressed by the key of the input they fill, or a path: `lines.0.present`. */
export type FormFields = {
  read: (name: string) => unknown;
  setValue: (name: string, value: unknown) => void;
  /** A sentence in the reader's language, or null to take it away. */
  setError: (name: string, sentence: string | null) => void;
  errorOf: (name: string) => string | undefined;
  /** Fields tell their label, and how their values read, so that errors and conflicts can be said in words. */
  registerField: (name: string, field: KnownField) => void;
};

export const RecordFormContext = createContext<FormFields | null>(null);

/** The form around a field: for fields of one's own, and for reading one value to decide about another. */
export function useFormFields(): FormFields {
  const fields = use(RecordFormContext);
  if (!fields) throw new Error("A form field stands outside a RecordForm");
  return fields;
}
