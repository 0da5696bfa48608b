/** No narrower than a date, no wider than half a screen. */
const narrowest = 60;
const widest = 640;

export type ColumnWidths = ReadonlyMap<string, number>;

/** Reads `widths=` of the address (`unit:240,card:96`, in pixels): the columns that somebody made narrower or wider. */
export function columnWidths(word: string | null): ColumnWidths {
  const given = (word ?? "").split(",").map((part) => /^([A-Za-z]+):(\d{2,4})$/.exec(part));
  return new Map(given.flatMap((match) => (match ? [[match[1] ?? "", within(Number(match[2]))]] : [])));
}

/** The value of `widths=` after one column was given a width, or none of its own again; null when none has. */
export function withColumnWidth(word: string | null, id: string, width: number | null): string | null {
  const widths = new Map(columnWidths(word));
  if (width === null) widths.delete(id);
  else widths.set(id, within(Math.round(width)));
  return [...widths].map(([column, pixels]) => `${column}:${pixels}`).join() || null;
}

function within(width: number): number {
  return Math.min(widest, Math.max(narrowest, width));
}
