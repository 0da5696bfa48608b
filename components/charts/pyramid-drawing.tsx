"use client";

import { useLocale } from "next-intl";
import {
  Bar,
  BarChart,
  type BarShapeProps,
  ReferenceLine,
  XAxis,
  YAxis,
  type YAxisTickContentProps,
} from "recharts";
import { seriesColor } from "./bar-colors";
import type { SeriesModel } from "./chart-model";
import { formatFigure } from "./format-figure";
import { LabelTick } from "./label-tick";
import { PictureLink } from "./picture-link";
import { textWidth } from "./text-width";

const rowHeight = 26;

/** Draws the model and decides nothing but where things fit: the first series to the left, the second to the right. */
export function PyramidDrawing({ model, width }: { model: SeriesModel; width: number }) {
  const locale = useLocale();
  const write = (value: number | null) => formatFigure(value, model.format, locale);
  const values = model.categories.flatMap((category) => category.values.map((value) => value ?? 0));
  const greatest = Math.max(1, ...values);
  const figureRoom = textWidth(write(greatest)) + 14;
  const labelRoom = Math.max(...model.categories.map(({ label }) => textWidth(label))) + 16;
  // Room for the figure beyond the end of the longest bar, on the axis's own scale.
  const reach = greatest * (1 + (2 * figureRoom) / Math.max(width - labelRoom - 2 * figureRoom, 1));

  const label = ({ y, index }: YAxisTickContentProps) => {
    const category = model.categories[index];
    return (
      <LabelTick
        y={Number(y)}
        room={labelRoom}
        text={category?.label ?? ""}
        href={category?.filterHref}
        keepsPlace
      />
    );
  };
  const shapeOf =
    (side: 0 | 1) =>
    ({ x, y, width: length, height, index }: BarShapeProps) => {
      const category = model.categories[index];
      // Recharts gives a bar to the left a negative length.
      const size = Math.abs(length);
      const left = length < 0 ? x + length : x;
      const filterHref = category?.filterHrefs?.[side];
      return (
        <g>
          <PictureLink href={filterHref ?? category?.hrefs?.[side]} keepsPlace={filterHref !== undefined}>
            <rect x={left} y={y} width={size} height={height} fill={seriesColor(side)} />
          </PictureLink>
          <PictureLink href={category?.hrefs?.[side]}>
            <text
              x={side === 0 ? left - 6 : left + size + 6}
              y={y + height / 2}
              dy="0.35em"
              textAnchor={side === 0 ? "end" : "start"}
            >
              {write(category?.values[side] ?? null)}
            </text>
          </PictureLink>
        </g>
      );
    };
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={model.categories.length * rowHeight}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      data={model.categories.map(({ id, values: [first, second] }) => ({
        id,
        first: -(first ?? 0),
        second: second ?? 0,
      }))}
      stackOffset="sign"
      barCategoryGap={3}
      accessibilityLayer={false}
    >
      <XAxis type="number" hide domain={[-reach, reach]} />
      <YAxis
        type="category"
        dataKey="id"
        width={labelRoom}
        interval={0}
        tickLine={false}
        axisLine={false}
        tick={label}
      />
      <ReferenceLine x={0} stroke="var(--rule-control)" />
      <Bar dataKey="first" stackId="sides" isAnimationActive={false} shape={shapeOf(0)} />
      <Bar dataKey="second" stackId="sides" isAnimationActive={false} shape={shapeOf(1)} />
    </BarChart>
  );
}
