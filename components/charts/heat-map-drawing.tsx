"use client";

import { useLocale } from "next-intl";
import { useId } from "react";
import { cellTones } from "./cell-tones";
import type { MatrixCell, MatrixModel } from "./chart-model";
import { formatFigure } from "./format-figure";
import { Hatch } from "./hatch";
import { LabelTick } from "./label-tick";
import { MatrixHead } from "./matrix-head";
import { MatrixKey } from "./matrix-key";
import { matrixLayout } from "./matrix-layout";
import { PictureLink } from "./picture-link";

/** Draws the model and decides nothing but where things fit: rows of names, painted cells, the whole at the foot. */
export function HeatMapDrawing({ model, width }: { model: MatrixModel; width: number }) {
  const locale = useLocale();
  const hatch = `hatch${useId().replace(/\W/g, "")}`;
  const write = (value: number | null) => formatFigure(value, model.format, locale);
  const layout = matrixLayout(model, width);
  const { nameRoom, columnWidth, rowHeight, nameHeight, headHeight, keyHeight } = layout;
  const left = (column: number) => nameRoom + column * columnWidth;
  const top = (row: number) => headHeight + row * rowHeight;
  const end = top(model.rows.length);
  const height = end + layout.footHeight + keyHeight;

  const cell = ({ value, tone, href }: MatrixCell, column: number, row: number) => {
    const { fill, ink, sign } = cellTones[tone];
    const y = top(row) + nameHeight;
    const cellHeight = rowHeight - nameHeight;
    return (
      <PictureLink key={model.columns[column]?.id} href={href}>
        <rect
          x={left(column) + 1}
          y={y + 1}
          width={columnWidth - 2}
          height={cellHeight - 2}
          rx={2}
          fill={fill === "hatch" ? `url(#${hatch})` : fill}
          // A cell without paint is to be hit by the mouse all the same.
          pointerEvents="all"
        />
        <text
          x={left(column) + columnWidth / 2}
          y={y + cellHeight / 2}
          dy="0.35em"
          textAnchor="middle"
          style={{ fill: ink }}
        >
          {tone === "outside" ? "" : [write(value), sign].filter(Boolean).join(" ")}
        </text>
      </PictureLink>
    );
  };
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="presentation">
      <defs>
        <Hatch id={hatch} />
      </defs>
      <MatrixHead columns={model.columns} layout={layout} />
      {model.rows.map(({ id, label, href, cells }, row) => (
        <g key={id}>
          <line x1={0} x2={width} y1={top(row)} y2={top(row)} stroke="var(--rule)" />
          {nameHeight === 0 ? (
            <LabelTick y={top(row) + rowHeight / 2} room={nameRoom} text={label} href={href} />
          ) : (
            <LabelTick y={top(row) + nameHeight / 2 + 2} room={width} text={label} href={href} fromStart />
          )}
          {cells.map((figure, column) => cell(figure, column, row))}
        </g>
      ))}
      <line x1={0} x2={width} y1={end} y2={end} stroke="var(--rule-control)" />
      <text
        x={nameHeight === 0 ? nameRoom - 8 : 0}
        y={end + (nameHeight === 0 ? 20 : 16)}
        textAnchor={nameHeight === 0 ? "end" : "start"}
        fontWeight={600}
      >
        {model.whole.label}
      </text>
      {model.whole.values.map((value, column) => (
        <text
          key={model.columns[column]?.id}
          x={left(column) + columnWidth / 2}
          y={end + nameHeight + 20}
          textAnchor="middle"
          fontWeight={600}
        >
          {write(value)}
        </text>
      ))}
      <MatrixKey tones={model.tones} y={end + layout.footHeight} width={width} hatch={hatch} />
    </svg>
  );
}
