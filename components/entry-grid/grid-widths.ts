import type { TextRows } from "@/lib/spreadsheet/csv/write-tsv";
import { columnLetters } from "@/lib/spreadsheet/workbook";

/** In characters; a date fits the narrowest, a long name the widest. */
const narrowest = 9;
const widest = 30;
/** The first rows say how wide a column is; looking at all of them would be felt while typing. */
const rowsLookedAt = 200;

/** How wide each column is, in characters, so that its texts and what is noted above it are in sight. */
export function gridWidths(cells: TextRows, notes: readonly (string | null)[]): number[] {
  const rows = cells.slice(0, rowsLookedAt);
  return (cells[0] ?? []).map((_, column) => {
    const head = columnLetters(column).length + (notes[column]?.length ?? 0) + 1;
    const longest = Math.max(head, ...rows.map((row) => longestLine(row[column] ?? "")));
    return Math.min(widest, Math.max(narrowest, longest + 1));
  });
}

function longestLine(text: string): number {
  return text.includes("\n") ? Math.max(...text.split("\n").map(({ length }) => length)) : text.length;
}
