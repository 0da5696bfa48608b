import { useTranslations } from "next-intl";
import type { Tone } from "@/components/ui/tone";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type CampaignDates, phaseOf } from "@/lib/study/deadline";
import type { CampaignStatus } from "@/lib/study/terms";

export const campaignTones: Readonly<Record<CampaignStatus, Tone>> = {
  DRAFT: "warn",
  OPEN: "info",
  CLOSED: "neutral",
};

/** Says where today lies in a campaign: "còn 5 ngày học tập". */
export function usePhase() {
  const t = useTranslations("study.phases");
  return (dates: CampaignDates, today: CalendarDate) => {
    const { phase, days } = phaseOf(dates, today);
    return t(phase, { days });
  };
}
