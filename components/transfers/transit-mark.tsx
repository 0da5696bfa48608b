import { useTranslations } from "next-intl";
import { StatusDot } from "@/components/ui/status-dot";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatDate } from "@/lib/dates/partial-date";
import { transitStanding } from "@/lib/deadlines/transit";

const tones = { NONE: "neutral", LATE: "warn", BEYOND: "bad" } as const;

/** Where a transfer stands against the 30 working days and the three months. */
export function TransitMark({ sentOn, today }: { sentOn: CalendarDate; today: CalendarDate }) {
  const t = useTranslations("transfers.marks");
  const { mark, presentBy } = transitStanding(sentOn, today);
  return <StatusDot tone={tones[mark]}>{t(mark, { date: formatDate(presentBy) })}</StatusDot>;
}
