import type { useTranslations } from "next-intl";
import type { Role } from "@/lib/access/permissions";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Locale } from "@/lib/i18n/locale";
import type { DashboardFilter } from "./dashboard-filter";

/**
 * What a preparation needs to put figures into words: the catalogue, how numbers are written, and the day they are of.
 * `on` is that day when it is not today: the links behind the figures lead to it.
 */
export type Words = {
  t: ReturnType<typeof useTranslations<never>>;
  locale: Locale;
  today: CalendarDate;
  on: CalendarDate | null;
  /** Who reads: some figures lead no further for some roles. */
  viewer: { role: Role };
  /** Whose figures they are. */
  filter: DashboardFilter;
  /** Of the organisation filtered by. */
  unitName: string | null;
  /** The query of the page's address: what its links to itself change a word of. */
  here: string;
};
