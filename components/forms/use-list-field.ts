import { useEffect } from "react";
import { useFieldValue, useFormFields } from "./record-form-context";

type ListField = {
  name: string;
  label: string;
  /** One line in words; `text` reads a field of it. */
  word: (text: (field: string) => string) => string;
};

/** A list of a form: its lines and how to set them. Like a field it tells its label and how its lines read, for conflicts. */
export function useListField({ name, label, word }: ListField) {
  const { setValue, registerField } = useFormFields();
  const given = useFieldValue(name);
  const lines: unknown[] = Array.isArray(given) ? given : [];
  const wordOf = (value: unknown) =>
    Array.isArray(value) ? value.map(wordOfLine).join("; ") : String(value);
  const wordOfLine = (line: unknown) => word((field) => String(Reflect.get(Object(line), field) ?? ""));
  useEffect(() => registerField(name, { label, word: wordOf }));
  return { lines, setLines: (next: readonly unknown[]) => setValue(name, next) };
}
