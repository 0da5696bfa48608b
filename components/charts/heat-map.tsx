"use client";

import { ChartFrame } from "./chart-frame";
import type { MatrixModel } from "./chart-model";
import { MatrixTable } from "./matrix-table";

/** Many long names against a few columns, every crossing painted by what its figure means; each leads to its page. */
export function HeatMap({ model }: { model: MatrixModel }) {
  return (
    <ChartFrame
      title={model.title}
      subtitle={model.subtitle}
      why={model.why}
      workbookHref={model.workbookHref}
      isEmpty={model.rows.length === 0}
      print="table"
      draw={({ HeatMapDrawing }, width) => <HeatMapDrawing model={model} width={width} />}
      table={(inert) => <MatrixTable model={model} inert={inert} />}
    />
  );
}
