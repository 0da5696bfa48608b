"use client";

import { ChartFrame } from "./chart-frame";
import type { SeriesModel } from "./chart-model";
import { SeriesTable } from "./series-table";

/** Two groups back to back over the same categories, the first to the left: women and men by age, oldest on top. */
export function Pyramid({ model }: { model: SeriesModel }) {
  return (
    <ChartFrame
      title={model.title}
      subtitle={model.subtitle}
      why={model.why}
      workbookHref={model.workbookHref}
      series={model.series}
      isEmpty={model.categories.length === 0}
      print="drawing"
      draw={({ PyramidDrawing }, width) => <PyramidDrawing model={model} width={width} />}
      table={(inert) => <SeriesTable model={model} inert={inert} />}
    />
  );
}
