import { formatDecimal, formatInteger, formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { ChartFormat } from "./chart-model";

/** A figure as the chart's axis, labels and table write it; "—" where there is none. */
export function formatFigure(value: number | null, format: ChartFormat, locale: Locale): string {
  switch (format) {
    case "integer":
      return formatInteger(value, locale);
    case "decimal":
      return formatDecimal(value, locale);
    case "percent":
      return formatPercent(value, locale);
  }
}
