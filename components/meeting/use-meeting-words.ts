import { useLocale, useTranslations } from "next-intl";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { noFilter } from "@/lib/statistics/dashboard-filter";
import type { Words } from "@/lib/statistics/words";

/** What a meeting's figures are put into words with: the whole bloc on the day `on`, no page to lead back into. */
export function useMeetingWords(on: CalendarDate, today: CalendarDate): Words {
  const t = useTranslations();
  return {
    t,
    locale: useLocale(),
    today: on,
    on: on < today ? on : null,
    // Shown to a room: nobody in it is told more of single people than leadership is.
    viewer: { role: "LEADER" },
    filter: noFilter,
    unitName: null,
    here: "",
  };
}
