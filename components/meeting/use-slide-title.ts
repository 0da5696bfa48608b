import { useTranslations } from "next-intl";
import { periodName } from "@/lib/balance/period-name";
import { formatDate } from "@/lib/dates/partial-date";
import { formatInteger, formatPercent } from "@/lib/i18n/format";
import type { Meeting } from "@/lib/meeting/meeting";
import type { Slide } from "@/lib/meeting/slides";
import { prepareMemberChart } from "@/lib/statistics/charts";
import type { Words } from "@/lib/statistics/words";

/** What a slide says, in the words of the page it comes from; a list over several screens counts them. */
export function useSlideTitle({ overview, balance }: Meeting, words: Words): (slide: Slide) => string {
  const tb = useTranslations("balance");
  const { t, locale } = words;
  const { figures, campaigns, toAsk, changes } = overview;
  const participation = campaigns[0];
  const count = (value: number) => formatInteger(value, locale);
  const listed = (title: string, { part, parts }: Extract<Slide, { kind: "LATE" | "BELOW" }>) =>
    parts === 1 ? title : t("meeting.continued", { title, part, parts });
  return (slide) => {
    switch (slide.kind) {
      case "FIGURES":
        return t("meeting.figures", {
          members: count(figures.members),
          organizations: count(figures.organizations),
        });
      case "MOVEMENTS":
        return t("meeting.movements", { period: balance ? periodName(tb, balance.period) : "" });
      case "STUDY":
        return t("meeting.study", {
          organised: count(participation?.totals.organised ?? 0),
          units: count(participation?.totals.units ?? 0),
        });
      case "LATE":
        return listed(t("statistics.call.title", { count: participation?.totals.late ?? 0 }), slide);
      case "BELOW":
        return listed(
          t("statistics.below.title", {
            count: participation?.totals.below ?? 0,
            threshold: formatPercent(participation?.campaign.thresholdPercent ?? null, locale),
          }),
          slide,
        );
      case "ASK":
        return t("statistics.ask.title", { count: toAsk.length });
      case "CHANGES":
        return t("statistics.changes.title", { since: formatDate(changes.since) });
      case "CHART":
        return prepareMemberChart(slide.chart, figures, words).title;
    }
  };
}
