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
import { prepareMemberChart } from "@/lib/statistics/charts";
import { prepareBlocTiles } from "@/lib/statistics/prepare-tiles";
import { MovementFigures } from "./movement-figures";
import { StudyFigures } from "./study-figures";
import { useMeetingWords } from "./use-meeting-words";

type SlideBodyProps = { slide: Slide; meeting: Meeting; today: CalendarDate; on: CalendarDate };

/** What stands under a slide's title: the pieces of Tổng quan and of the balance, drawn larger. */
export function SlideBody({ slide, meeting: { overview, balance }, today, on }: SlideBodyProps) {
  const words = useMeetingWords(on, today);
  const { figures, earlier, campaigns, toAsk, changes } = overview;
  const participation = campaigns[0] ?? null;
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
      return <ChangesSince changes={changes} on={on} here="" />;
    case "CHART": {
      const model = prepareMemberChart(slide.chart, figures, words);
      return <BarsTable model={"bars" in model ? model : asBandBars(model, words)} inert={false} />;
    }
  }
}
