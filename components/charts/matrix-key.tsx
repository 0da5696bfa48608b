import { cellTones } from "./cell-tones";
import type { MatrixModel } from "./chart-model";
import { keyLines } from "./key-lines";

type MatrixKeyProps = { tones: MatrixModel["tones"]; y: number; width: number; hatch: string };

/** What the paint and the signs mean, inside the drawing so that a saved picture says it too. */
export function MatrixKey({ tones, y, width, hatch }: MatrixKeyProps) {
  const { places } = keyLines(tones, width);
  return tones.map(({ tone, label }, index) => {
    const { fill, ink, sign } = cellTones[tone];
    const [x, top] = [places[index]?.x ?? 0, y + (places[index]?.y ?? 0)];
    return (
      <g key={tone}>
        <rect
          x={x + 0.5}
          y={top + 0.5}
          width={29}
          height={16}
          rx={2}
          fill={fill === "hatch" ? `url(#${hatch})` : fill}
          stroke="var(--rule)"
        />
        <text x={x + 15} y={top + 8.5} dy="0.35em" textAnchor="middle" style={{ fill: ink }}>
          {sign || (tone === "gap" ? "—" : "")}
        </text>
        <text x={x + 36} y={top + 8.5} dy="0.35em">
          {label}
        </text>
      </g>
    );
  });
}
