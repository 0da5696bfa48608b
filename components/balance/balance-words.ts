import { useLocale, useTranslations } from "next-intl";
import type { Period } from "@/lib/balance/period";
import { periodName } from "@/lib/balance/period-name";
import { formatChange, formatInteger } from "@/lib/i18n/format";

export type BalanceWords = ReturnType<typeof useBalanceWords>;

/** The sentences and figures every page of the balance writes alike. For server and client components. */
export function useBalanceWords() {
  const t = useTranslations("balance");
  const locale = useLocale();
  return {
    t,
    integer: (value: number) => formatInteger(value, locale),
    change: (value: number) => formatChange(value, locale),
    period: (period: Period) => periodName(t, period),
  };
}
