"use client";

import { ChartFrame } from "./chart-frame";
import type { FlowsModel } from "./chart-model";
import { FlowsTable } from "./flows-table";

/** What came above the line and what went below it, time after time, with the difference and what there is then. */
export function Flows({ model }: { model: FlowsModel }) {
  return (
    <ChartFrame
      title={model.title}
      subtitle={model.subtitle}
      why={model.why}
      workbookHref={model.workbookHref}
      series={[
        { id: "rest", label: model.rest },
        { id: "decrease", label: model.decrease },
        { id: "part", label: model.part },
      ]}
      isEmpty={model.categories.every(({ level }) => level === null)}
      print="drawing"
      draw={({ FlowsDrawing }, width) => <FlowsDrawing model={model} width={width} />}
      table={() => <FlowsTable model={model} />}
    />
  );
}
