import type { MatrixModel } from "./chart-model";
import { textWidth } from "./text-width";

const lineHeight = 22;
const swatchWidth = 30;
const gap = 18;

/** Where each entry of a key stands when they follow one another and go on in the next line. */
export function keyLines(
  tones: MatrixModel["tones"],
  width: number,
): { places: readonly { x: number; y: number }[]; height: number } {
  let [x, y] = [0, 0];
  const places = tones.map(({ label }) => {
    const room = swatchWidth + 6 + textWidth(label);
    if (x > 0 && x + room > width) [x, y] = [0, y + lineHeight];
    const place = { x, y };
    x += room + gap;
    return place;
  });
  return { places, height: y + lineHeight };
}
