import type { FlowsModel } from "@/components/charts/chart-model";
import { parseDates } from "@/lib/balance/period";
import { prepareFlows } from "@/lib/balance/prepare-flows";
import { balanceHref } from "@/lib/balance/search";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger } from "@/lib/i18n/format";
import { chartHref } from "./chart-href";
import type { Course } from "./homes";
import type { Words } from "./words";

/** Headcount, admissions, increase and decrease of twelve months, as the balance of movements counts them. */
export function prepareTrend({ scopeName, months }: Course["trend"], words: Words): FlowsModel {
  const { t, locale, today, filter } = words;
  const closing = months.at(-1)?.closing ?? 0;
  const gaps = months.filter((month) => month.closing === null).length;
  const period = parseDates(months[0]?.period.from ?? today, today);
  return {
    ...prepareFlows(t, { name: scopeName }, months),
    workbookHref: chartHref("trend", words),
    why: {
      rule: t("statistics.why.trend.rule"),
      filter: t("statistics.why.trend.filter", { scope: scopeName }),
      asOf: formatDate(today),
      rows: t("statistics.why.rows", { count: formatInteger(closing, locale) }),
      missing: gaps === 0 ? t("statistics.why.complete") : t("statistics.why.trend.gaps", { count: gaps }),
      ...(period && { href: balanceHref({ unit: filter.unit, period }) }),
    },
  };
}
