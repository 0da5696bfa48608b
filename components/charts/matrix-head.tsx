import type { MatrixModel } from "./chart-model";
import type { MatrixLayout } from "./matrix-layout";
import { PictureLink } from "./picture-link";
import { wrapWords } from "./wrap-words";

type MatrixHeadProps = { columns: MatrixModel["columns"]; layout: MatrixLayout };

/** The names of the columns: the short one, and the whole one under it where there is room; whole as a tooltip. */
export function MatrixHead({ columns, layout }: MatrixHeadProps) {
  const { nameRoom, columnWidth, headCharacters } = layout;
  return columns.map(({ id, label, shortLabel, note, href }, column) => {
    const x = nameRoom + (column + 0.5) * columnWidth;
    const words = headCharacters === 0 ? [] : wrapWords(label, headCharacters, 2);
    return (
      <PictureLink key={id} href={href}>
        <title>{label}</title>
        <text x={x} y={14} textAnchor="middle" fontWeight={600}>
          {shortLabel}
        </text>
        {words.map((line, index) => (
          <text key={line} x={x} y={30 + 16 * index} textAnchor="middle">
            {line}
          </text>
        ))}
        {note && headCharacters > 0 && (
          <text x={x} y={62} textAnchor="middle" style={{ fill: "var(--ink-3)" }}>
            {note}
          </text>
        )}
      </PictureLink>
    );
  });
}
