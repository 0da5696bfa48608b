import { useLocale, useTranslations } from "next-intl";
import { BarsTable } from "@/components/charts/bars-table";
import { BelowUnitsTable } from "@/components/statistics/below-units-table";
import { ChangesSince } from "@/components/statistics/changes-since";
import { FigureTiles } from "@/components/statistics/figure-tiles";
import { LateUnitsTable } from "@/components/statistics/late-units-table";
import { UnitsToAsk } from "@/components/statistics/units-to-ask";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Meeting } from "@/lib/meeting/meeting";
import { asBandBars } from "@/lib/meeting/prepare-ages";
import type { Slide } from "@/lib/meeting/slides";
import { prepareChart } from "@/lib/statistics/charts";
import { prepareBlocTiles } from "@/lib/statistics/prepare-tiles";
import { MovementFigures } from "./movement-figures";
import { StudyFigures } from "./study-figures";

type SlideBodyProps = { slide: Slide; meeting: Meeting; today: CalendarDate; on: CalendarDate };

/** What stands under a slide's title: the pieces of Tổng quan and of the balance, drawn larger. */
export function SlideBody({ slide, meeting: { overview, balance }, today, on }: SlideBodyProps) {
  const t = useTranslations();
  const words = { t, locale: useLocale(), today: on, on: on < today ? on : null };
  const { figures, earlier, participation, toAsk, changes } = overview;
  const campaignId = participation?.campaign.id ?? "";
  switch (slide.kind) {
    case "FIGURES":
      return <FigureTiles tiles={prepareBlocTiles(figures, earlier, words)} />;
    case "MOVEMENTS":
      return balance && <MovementFigures balance={balance} />;
    case "STUDY":
      return participation && <StudyFigures participation={participation} />;
    case "LATE":
      return <LateUnitsTable campaignId={campaignId} units={slide.units} />;
    case "BELOW":
      return <BelowUnitsTable campaignId={campaignId} units={slide.units} />;
    case "ASK":
      return <UnitsToAsk units={toAsk} campaignId={participation?.campaign.id ?? null} on={on} />;
    case "CHANGES":
      return <ChangesSince changes={changes} today={today} on={on} />;
    case "CHART": {
      const model = prepareChart(slide.chart, overview, words);
      return model && <BarsTable model={"bars" in model ? model : asBandBars(model, words)} inert={false} />;
    }
  }
}
