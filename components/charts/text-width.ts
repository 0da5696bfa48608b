// The average letter of Be Vietnam Pro at 13 px. Near enough to place text; measuring each would lay the page out again.
const letter = 7.1;

/** Room a line of chart text takes, in pixels. */
export function textWidth(text: string): number {
  return text.length * letter;
}

/** How many letters fit into so many pixels. */
export function charactersIn(pixels: number): number {
  return Math.floor(pixels / letter);
}
