"use client";

import { useLocale, useTranslations } from "next-intl";
import { type Locale, localeCookie, locales } from "@/lib/i18n/locale";
import { Segments } from "./segments";

/** Chooses the language of the interface and loads the page anew, so that every word of it changes at once. */
export function LanguageSwitch() {
  const t = useTranslations("common.language");
  const locale = useLocale();
  return (
    <Segments
      name="locale"
      label={t("label")}
      options={locales.map((value) => ({ value, label: t(value), lang: value }))}
      value={locale}
      onChange={rememberLocale}
    />
  );
}

function rememberLocale(locale: Locale) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers still in use.
  document.cookie = `${localeCookie}=${locale}; path=/; max-age=31536000; samesite=lax`;
  window.location.reload();
}
