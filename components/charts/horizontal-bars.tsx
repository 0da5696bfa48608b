"use client";

import { useTranslations } from "next-intl";
import { BarsTable } from "./bars-table";
import { ChartFrame } from "./chart-frame";
import type { BarsModel } from "./chart-model";

/** One bar for each of many long names, with its figure, against a threshold; each leads to its list. */
export function HorizontalBars({ model }: { model: BarsModel }) {
  const missing = useTranslations("common.chart")("noFigure");
  return (
    <ChartFrame
      title={model.title}
      subtitle={model.subtitle}
      why={model.why}
      workbookHref={model.workbookHref}
      isEmpty={model.bars.length === 0}
      print="table"
      draw={({ BarsDrawing }, width) => <BarsDrawing model={model} width={width} missing={missing} />}
      table={(inert) => <BarsTable model={model} inert={inert} />}
    />
  );
}
