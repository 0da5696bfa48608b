"use client";

import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "./locale";
import { catalogues } from "./messages";

/**
 * Gives client components their words from the script bundle instead of from the page.
 *
 * Passing the catalogue down from the server would repeat it in the HTML of every page view; as a module it is
 * downloaded once and cached for good. Both languages ride together: the second one costs a few kilobytes once, whereas loading
 * it on demand would hold back hydration by a round trip on every first visit.
 */
export function ClientMessages({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <NextIntlClientProvider locale={locale} messages={catalogues[locale]} timeZone="Asia/Ho_Chi_Minh">
      {children}
    </NextIntlClientProvider>
  );
}
