"use client";

import { useLocale, useTranslations } from "next-intl";
import {
  BarChart,
  type BarShapeProps,
  CartesianGrid,
  DefaultZIndexes,
  Bar as RechartsBar,
  ReferenceLine,
  XAxis,
  YAxis,
  type YAxisTickContentProps,
} from "recharts";
import { axisTicks } from "./axis-ticks";
import { barColors } from "./bar-colors";
import { barsMax } from "./bars-max";
import type { Bar, BarsModel } from "./chart-model";
import { formatFigure } from "./format-figure";
import { groupBars } from "./group-bars";
import { LabelTick } from "./label-tick";
import { PictureLink } from "./picture-link";
import { shortenMiddle } from "./shorten-middle";
import { charactersIn, textWidth } from "./text-width";

const barHeight = 16;
const rowHeight = 24;
const headHeight = 28;
/** Below this there is no room beside the bars: names stand above them, notes stay in the table. */
const narrowBelow = 560;
const nameHeight = 18;

type BarsDrawingProps = { model: BarsModel; width: number; missing: string };

/** Draws the model and decides nothing but where things fit. */
export function BarsDrawing({ model, width, missing }: BarsDrawingProps) {
  const t = useTranslations("common.chart");
  const locale = useLocale();
  const write = (value: number) => formatFigure(value, model.format, locale);
  const isNarrow = width < narrowBelow;
  const figureOf = ({ value, note }: Bar) =>
    [value === null ? missing : write(value), isNarrow ? undefined : note].filter(Boolean).join(" · ");
  const figureRoom = Math.max(...model.bars.map((bar) => textWidth(figureOf(bar)))) + 16;
  // A heading takes a line of its own among those of the bars.
  const lines = groupBars(model.bars).flatMap(({ heading, bars }) => [
    ...(heading === null ? [] : [{ id: heading, heading, bar: null }]),
    ...bars.map((bar) => ({ id: bar.id, heading: null, bar })),
  ]);
  const longestName = Math.max(...model.bars.map((bar) => textWidth(bar.label))) + 12;
  const nameRoom = isNarrow ? 1 : Math.min(longestName, width * 0.42);
  // Against a threshold most bars end near its line, so the figures stand clear of it, in a column of their own.
  const figureAt = (barEnd: number) => (model.threshold ? width - figureRoom : barEnd) + 8;

  const name = ({ y, index }: YAxisTickContentProps) => {
    const { bar } = lines[index] ?? {};
    return (
      <LabelTick
        y={Number(y)}
        room={nameRoom}
        text={bar?.label ?? ""}
        href={bar?.filterHref ?? bar?.href}
        keepsPlace={bar?.filterHref !== undefined}
      />
    );
  };
  const shape = ({ x, y: top, width: length, index }: BarShapeProps) => {
    const { bar, heading } = lines[index] ?? {};
    const y = isNarrow ? top + nameHeight / 2 : top;
    if (!bar) {
      return (
        <text x={0} y={y + barHeight / 2} dy="0.35em" fontWeight={600}>
          {shortenMiddle(heading ?? "", charactersIn(width - 8))}
        </text>
      );
    }
    const color = barColors[bar.tone ?? "normal"];
    const figure = (
      <text
        x={figureAt(x + length)}
        y={y + barHeight / 2}
        dy="0.35em"
        opacity={bar.value === null ? 0.75 : 1}
      >
        {figureOf(bar)}
      </text>
    );
    const filters = bar.filterHref !== undefined;
    const drawn = (
      <PictureLink href={bar.filterHref ?? bar.href} keepsPlace={filters}>
        {filters && <title>{t("filterBy", { label: bar.label })}</title>}
        {isNarrow && (
          <text x={0} y={y - 5} paintOrder="stroke" stroke="var(--surface)" strokeWidth={4}>
            {shortenMiddle(bar.label, charactersIn(width - 24))}
          </text>
        )}
        {bar.value !== null && (
          <rect x={x} y={y} width={Math.max(length, 1)} height={barHeight} rx={2} fill={color} />
        )}
        {!filters && figure}
      </PictureLink>
    );
    if (!filters) return drawn;
    return (
      <g>
        {drawn}
        <PictureLink href={bar.href}>
          <title>{t("openList", { label: bar.label })}</title>
          {figure}
        </PictureLink>
      </g>
    );
  };
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={lines.length * (isNarrow ? rowHeight + nameHeight : rowHeight) + headHeight}
      margin={{ top: 0, right: figureRoom, bottom: 0, left: 0 }}
      data={lines.map(({ id, bar }) => ({ id, value: bar?.value ?? 0 }))}
      barSize={barHeight}
      accessibilityLayer={false}
    >
      <CartesianGrid horizontal={false} stroke="var(--rule)" syncWithTicks />
      <XAxis
        type="number"
        orientation="top"
        domain={[0, barsMax(model)]}
        height={headHeight}
        tickLine={false}
        axisLine={false}
        tick={!model.threshold}
        tickFormatter={write}
        ticks={axisTicks(barsMax(model), isNarrow ? 3 : 5)}
      />
      <YAxis
        type="category"
        dataKey="id"
        width={nameRoom}
        interval={0}
        tickLine={false}
        axisLine={isNarrow ? false : { stroke: "var(--rule-control)" }}
        tick={isNarrow ? false : name}
      />
      <RechartsBar dataKey="value" isAnimationActive={false} shape={shape} />
      {model.threshold && (
        <ReferenceLine
          x={model.threshold.value}
          stroke="var(--ink)"
          strokeDasharray="4 3"
          // Beside names it crosses the bars; under names it stays behind them.
          zIndex={isNarrow ? DefaultZIndexes.area : DefaultZIndexes.line}
          label={{ value: model.threshold.label, position: "top", offset: 8 }}
        />
      )}
    </BarChart>
  );
}
