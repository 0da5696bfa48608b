import { createTranslator } from "next-intl";
import { catalogues } from "@/lib/i18n/messages";
import type { Words } from "../words";

/** The words of a file in a language, as a request would have them. */
export function exportWords(locale: Words["locale"] = "vi"): Words {
  return { t: createTranslator({ locale, messages: catalogues[locale] }), locale };
}
