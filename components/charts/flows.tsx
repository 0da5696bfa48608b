"use client";

import { ChartFrame } from "./chart-frame";
import type { FlowsModel } from "./chart-model";
import { FlowsTable } from "./flows-table";

/** What came above the line and what went below it, time after time, with the difference. */
export function Flows({ model }: { model: FlowsModel }) {
  return (
    <ChartFrame
      title={model.title}
      subtitle={model.subtitle}
      series={[
        { id: "increase", label: model.increase },
        { id: "decrease", label: model.decrease },
      ]}
      isEmpty={model.categories.every(({ increase, decrease }) => increase === null && decrease === null)}
      print="drawing"
      draw={({ FlowsDrawing }, width) => <FlowsDrawing model={model} width={width} />}
      table={() => <FlowsTable model={model} />}
    />
  );
}
