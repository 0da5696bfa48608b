import type { MatrixModel } from "./chart-model";
import { keyLines } from "./key-lines";
import { charactersIn, textWidth } from "./text-width";

/** Below this there is no room beside the cells: names stand above them. */
const narrowBelow = 640;
/** A column narrower than this has only its short name over it. */
const wordsFrom = 96;

export type MatrixLayout = {
  nameRoom: number;
  columnWidth: number;
  rowHeight: number;
  /** Room for the name above the cells of its row; 0 where it stands beside them. */
  nameHeight: number;
  headHeight: number;
  footHeight: number;
  keyHeight: number;
  /** Letters of a column's name on a line; 0 where only the short name fits. */
  headCharacters: number;
};

/** Where the parts of a matrix stand at a width, in pixels. */
export function matrixLayout({ rows, columns, tones }: MatrixModel, width: number): MatrixLayout {
  const isNarrow = width < narrowBelow;
  const longest = Math.max(0, ...rows.map(({ label }) => textWidth(label))) + 16;
  const nameRoom = isNarrow ? 0 : Math.min(longest, width * 0.4);
  const columnWidth = (width - nameRoom) / Math.max(columns.length, 1);
  // A name that is its short form in other words needs no second line.
  const hasWords =
    columnWidth >= wordsFrom && columns.some(({ label, shortLabel }) => !label.includes(shortLabel));
  const hasNotes = columns.some(({ note }) => note !== undefined);
  return {
    nameRoom,
    columnWidth,
    rowHeight: isNarrow ? 46 : 26,
    nameHeight: isNarrow ? 20 : 0,
    headHeight: (hasWords ? 3 : 1) * 16 + (hasNotes && hasWords ? 16 : 0) + 12,
    footHeight: isNarrow ? 52 : 32,
    keyHeight: tones.length === 0 ? 0 : keyLines(tones, width).height + 8,
    headCharacters: hasWords ? charactersIn(columnWidth - 12) : 0,
  };
}
