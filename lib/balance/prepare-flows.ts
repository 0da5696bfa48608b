import type { useTranslations } from "next-intl";
import type { FlowsModel } from "@/components/charts/chart-model";
import { formatDate } from "@/lib/dates/partial-date";
import type { MonthFlow } from "./months";
import type { BalanceScope } from "./scope";

/** Twelve months of coming and going, with the list at the end of each; before the register began there is a gap. */
export function prepareFlows(
  t: ReturnType<typeof useTranslations<never>>,
  scope: Pick<BalanceScope, "name">,
  months: readonly MonthFlow[],
): FlowsModel {
  const [first, last] = [months[0]?.period, months.at(-1)?.period];
  return {
    title: t("balance.chart.title"),
    subtitle: t("balance.chart.subtitle", {
      scope: scope.name,
      from: formatDate(first?.from ?? null),
      to: formatDate(last?.to ?? null),
    }),
    categoryHeader: t("balance.chart.month"),
    increase: t("balance.chart.increase"),
    part: t("balance.chart.admitted"),
    rest: t("balance.chart.otherIncrease"),
    decrease: t("balance.chart.decrease"),
    net: t("balance.chart.net"),
    level: t("balance.chart.closing"),
    categories: months.map(({ period, increase, admitted, decrease, closing }) => ({
      id: period.from,
      label: `${period.from.slice(5, 7)}/${period.from.slice(0, 4)}`,
      shortLabel: `${period.from.slice(5, 7)}/${period.from.slice(2, 4)}`,
      increase,
      part: admitted,
      decrease,
      level: closing,
    })),
  };
}
