import { useLocale } from "next-intl";
import { formatInteger } from "@/lib/i18n/format";

type LevelLineProps = {
  levels: readonly (number | null)[];
  label: string;
  width: number;
  height: number;
  /** Every so many points carry their figure, the last one always. */
  step: number;
};

const top = 38;

/** A line over equal columns, on the scale of its own least and greatest value, every point with its figure. */
export function LevelLine({ levels, label, width, height, step }: LevelLineProps) {
  const locale = useLocale();
  const known = levels.filter((level) => level !== null);
  const [least, greatest] = [Math.min(...known), Math.max(...known)];
  const column = width / levels.length;
  const place = (level: number, index: number) => ({
    x: (index + 0.5) * column,
    y: top + ((height - top - 12) * (greatest - level)) / Math.max(greatest - least, 1),
  });
  const points = levels.flatMap((level, index) =>
    level === null ? [] : [{ level, index, ...place(level, index) }],
  );
  // The line breaks where a level is unknown.
  const path = points
    .map(({ x, y, index }, turn) => `${points[turn - 1]?.index === index - 1 ? "L" : "M"}${x} ${y}`)
    .join("");
  return (
    <g>
      <text x={0} y={12} fontWeight={600}>
        {label}
      </text>
      <path d={path} fill="none" stroke="var(--ink)" strokeWidth={1.5} />
      {points.map(({ level, index, x, y }) => (
        <g key={index}>
          <circle cx={x} cy={y} r={3} fill="var(--ink)" />
          {index % step === (levels.length - 1) % step && (
            <text x={Math.min(x, width - 20)} y={y - 8} textAnchor="middle">
              {formatInteger(level, locale)}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
