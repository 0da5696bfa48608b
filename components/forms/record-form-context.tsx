"use client";

import { createContext, use, useSyncExternalStore } from "react";
import type { KnownField } from "./conflict-choice";

/** What a field needs of its form. Fields are addressed by the key of the input they fill, or a path: `lines.0.present`. */
export type FormFields = {
  /** The value as it stands; what is drawn from it asks `useFieldValue` or `useFieldReader`. */
  read: (name: string) => unknown;
  /** All values; another object whenever one of them changed. */
  values: () => unknown;
  /** Calls back after every change of a value. */
  subscribe: (listener: () => void) => () => void;
  setValue: (name: string, value: unknown) => void;
  /** A sentence in the reader's language, or null to take it away. */
  setError: (name: string, sentence: string | null) => void;
  errorOf: (name: string) => string | undefined;
  /** Fields tell their label, and how their values read, so that errors and conflicts can be said in words. */
  registerField: (name: string, field: KnownField) => void;
};

export const RecordFormContext = createContext<FormFields | null>(null);

/** The form around a field. It stays the same while values change, so that a key draws the one field it is typed in. */
export function useFormFields(): FormFields {
  const fields = use(RecordFormContext);
  if (!fields) throw new Error("A form field stands outside a RecordForm");
  return fields;
}

/** One value of the form, drawn anew when it changes. */
export function useFieldValue(name: string): unknown {
  const { read, subscribe } = useFormFields();
  const value = () => read(name);
  return useSyncExternalStore(subscribe, value, value);
}

/** Reads any value of the form; whoever asks is drawn anew when any of them changes. */
export function useFieldReader(): FormFields["read"] {
  const { read, values, subscribe } = useFormFields();
  useSyncExternalStore(subscribe, values, values);
  return read;
}
