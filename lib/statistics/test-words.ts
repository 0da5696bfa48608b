import { createTranslator } from "next-intl";
import { catalogues } from "@/lib/i18n/messages";
import { noFilter } from "./dashboard-filter";
import type { Words } from "./words";

/** The words a page would prepare figures with on 25/03/2021. */
export function testWords(locale: Words["locale"] = "vi"): Words {
  return {
    t: createTranslator({ locale, messages: catalogues[locale] }),
    locale,
    today: "2021-03-25",
    on: null,
    viewer: { role: "STAFF" },
    filter: noFilter,
    unitName: null,
    here: "",
  };
}
