import type { useTranslations } from "next-intl";
import type { FlowsModel } from "@/components/charts/chart-model";
import { formatDate } from "@/lib/dates/partial-date";
import type { MonthFlow } from "./months";
import type { BalanceScope } from "./scope";

/** Twelve months of coming and going; before the register began there is a gap. */
export function prepareFlows(
  t: ReturnType<typeof useTranslations<"balance">>,
  scope: Pick<BalanceScope, "name">,
  months: readonly MonthFlow[],
): FlowsModel {
  const [first, last] = [months[0]?.period, months.at(-1)?.period];
  return {
    title: t("chart.title"),
    subtitle: t("chart.subtitle", {
      scope: scope.name,
      from: formatDate(first?.from ?? null),
      to: formatDate(last?.to ?? null),
    }),
    categoryHeader: t("chart.month"),
    increase: t("chart.increase"),
    decrease: t("chart.decrease"),
    net: t("chart.net"),
    categories: months.map(({ period, increase, decrease }) => ({
      id: period.from,
      label: `${period.from.slice(5, 7)}/${period.from.slice(0, 4)}`,
      shortLabel: `${period.from.slice(5, 7)}/${period.from.slice(2, 4)}`,
      increase,
      decrease,
    })),
  };
}
