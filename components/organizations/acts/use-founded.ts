import { useFieldValue, useFormFields } from "@/components/forms/record-form-context";
import type { ActInput } from "@/lib/organizations/acts/schema";

type Founded = ActInput["founded"];

/** The organisations the form founds; a choice that named one taken away is undone with it. */
export function useFounded(): { founded: Founded; setFounded: (founded: Founded) => void } {
  const { setValue } = useFormFields();
  const founded = useFieldValue("founded");
  return { founded: isFounded(founded) ? founded : [], setFounded: (next) => setValue("founded", next) };
}

function isFounded(value: unknown): value is Founded {
  return Array.isArray(value);
}
