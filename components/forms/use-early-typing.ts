import { type RefObject, useEffect } from "react";
import type { FormFields } from "./record-form-context";

/** Takes over what was typed before the page came alive: the browser shows it, and the form would not know of it. */
export function useEarlyTyping(form: RefObject<HTMLFormElement | null>, { read, setValue }: FormFields) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page comes alive.
  useEffect(() => {
    const typed = form.current?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      "input[name]:not([type=hidden], [type=radio], [type=checkbox]), textarea[name]",
    );
    for (const { name, value } of typed ?? []) {
      const known = read(name);
      if (typeof known === "string" && known !== value) setValue(name, value);
    }
  }, []);
}
