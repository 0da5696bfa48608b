import type { Locale } from "./locale";
import type { Messages } from "./messages";

/** Makes `useTranslations("members")("…")` check its keys against the Vietnamese catalogue. */
declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
