"use client";

import { useLocale } from "next-intl";
import { Bar, BarChart, type BarShapeProps, ReferenceLine, XAxis, YAxis } from "recharts";
import { formatChange, formatInteger } from "@/lib/i18n/format";
import { seriesColor } from "./bar-colors";
import type { FlowsModel } from "./chart-model";
import { LevelLine } from "./level-line";
import { netOf } from "./net-of";

const height = 320;
/** Room at the top for the line of what there is, apart from the bars: the two have scales of their own. */
const levelRoom = 84;
/** Room for a figure above the tallest bar and below the deepest. */
const figureRoom = 20;
const labelRoom = 42;
const labelWidth = 40;

/** Draws the model and decides nothing but where things fit: the level on top, increase up, decrease down, the net under the month. */
export function FlowsDrawing({ model, width }: { model: FlowsModel; width: number }) {
  const locale = useLocale();
  const { categories } = model;
  const highest = Math.max(1, ...categories.map(({ increase }) => increase ?? 0));
  const deepest = Math.max(1, ...categories.map(({ decrease }) => decrease ?? 0));
  const reach = (highest + deepest) / (height - levelRoom - labelRoom - 2 * figureRoom);
  // On a phone every other month is named; its figures stand over all of them.
  const step = width / categories.length < labelWidth + 4 ? 2 : 1;

  const bar =
    (flow: "part" | "rest" | "decrease") =>
    ({ x, y, width: size, height: length, index }: BarShapeProps) => {
      const category = categories[index];
      if (!category || category.increase === null) return <g />;
      const top = Math.min(y, y + length);
      const extent = Math.abs(length);
      // The figure of the whole increase stands over its upper part, be that of no height.
      const figure = flow === "part" ? null : flow === "rest" ? category.increase : category.decrease;
      return (
        <g>
          <rect x={x} y={top} width={size} height={extent} fill={seriesColor(flows.indexOf(flow))} />
          {figure !== null && (
            <text x={x + size / 2} y={flow === "rest" ? top - 5 : top + extent + 14} textAnchor="middle">
              {formatInteger(figure, locale)}
            </text>
          )}
        </g>
      );
    };
  const tick = ({ x, y, index }: { x: number | string; y: number | string; index: number }) => {
    const category = categories[index];
    if (!category || index % step !== (categories.length - 1) % step) return <g />;
    // Half of the last label would hang over the edge where the columns are narrow.
    const middle = Math.min(Number(x), width - labelWidth / 2);
    return (
      <g>
        <text x={middle} y={Number(y) + 8} textAnchor="middle">
          {category.shortLabel}
        </text>
        <text x={middle} y={Number(y) + 26} textAnchor="middle" fontWeight={600}>
          {formatChange(netOf(category), locale)}
        </text>
      </g>
    );
  };
  return (
    <BarChart
      width={width}
      height={height}
      margin={{ top: levelRoom, right: 0, bottom: 0, left: 0 }}
      data={categories.map(({ id, increase, part, decrease }) => ({
        id,
        part: part ?? 0,
        rest: (increase ?? 0) - (part ?? 0),
        decrease: -(decrease || leastFall),
      }))}
      stackOffset="sign"
      barCategoryGap="30%"
      accessibilityLayer={false}
    >
      <LevelLine
        levels={categories.map(({ level }) => level)}
        label={model.level}
        width={width}
        height={levelRoom}
        step={step}
      />
      <XAxis dataKey="id" height={labelRoom} interval={0} tickLine={false} axisLine={false} tick={tick} />
      <YAxis hide domain={[-deepest - figureRoom * reach, highest + figureRoom * reach]} />
      <ReferenceLine y={0} stroke="var(--rule-control)" />
      <Bar dataKey="part" stackId="flow" isAnimationActive={false} shape={bar("part")} />
      <Bar dataKey="rest" stackId="flow" isAnimationActive={false} shape={bar("rest")} minPointSize={0} />
      <Bar dataKey="decrease" stackId="flow" isAnimationActive={false} shape={bar("decrease")} />
    </BarChart>
  );
}

/** Nought would be stacked on top of the increase, and its figure stand in that bar. */
const leastFall = 1e-9;

/** In the order of the legend: colours go by it. */
const flows = ["rest", "decrease", "part"] as const;
