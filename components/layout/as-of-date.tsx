"use client";

import { useTranslations } from "next-intl";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { useAsOf } from "./use-as-of";

/** "Số liệu đến 31/12/2020": the day of the page, in words. */
export function AsOfDate({ today }: { today: CalendarDate }) {
  const t = useTranslations("common");
  return t("asOf", { date: formatDate(useAsOf(today)) });
}
