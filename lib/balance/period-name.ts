import type { useTranslations } from "next-intl";
import { formatDate } from "@/lib/dates/partial-date";
import { type Period, parsePeriod } from "./period";

/** "Quý I/2021"; of a period that is not over, how far it has come. `t` is of the namespace "balance". */
export function periodName(t: ReturnType<typeof useTranslations<"balance">>, period: Period): string {
  if (period.kind === "DATES") {
    return t("periods.DATES", { from: formatDate(period.from), to: formatDate(period.to) });
  }
  const [year = "", number = ""] = period.code.split("-");
  const name = t(`periods.${period.kind}`, { year, number: number.replace(/^[QH]/, "") });
  const isOver = parsePeriod(period.code)?.to === period.to;
  return isOver ? name : t("periods.unfinished", { period: name, to: formatDate(period.to) });
}
