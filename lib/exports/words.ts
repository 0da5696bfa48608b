import type { useTranslations } from "next-intl";
import type { Locale } from "@/lib/i18n/locale";

/** What an export is worded with: the whole catalogue, and how numbers are written. */
export type Words = { t: ReturnType<typeof useTranslations<never>>; locale: Locale };
