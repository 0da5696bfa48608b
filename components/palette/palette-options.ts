import { type PaletteAnswer, type PaletteEntry, paletteGroups } from "@/lib/palette/palette-answer";

export type OptionGroup = { id: (typeof paletteGroups)[number] | "recent"; entries: readonly PaletteEntry[] };

/** Groups with something in them, in the order shown: what was opened lately stands first while nothing is typed. */
export function optionGroups(
  answer: PaletteAnswer | null,
  recent: readonly PaletteEntry[],
  text: string,
): OptionGroup[] {
  const lately: OptionGroup = { id: "recent", entries: text === "" ? recent : [] };
  const found = paletteGroups.map((id) => ({ id, entries: answer?.[id] ?? [] }));
  return [lately, ...found].filter(({ entries }) => entries.length > 0);
}

/** The choice put before the earlier ones, each once. */
export function withRecent(recent: readonly PaletteEntry[], chosen: PaletteEntry): PaletteEntry[] {
  return [chosen, ...recent.filter(({ href }) => href !== chosen.href)].slice(0, mostRecent);
}

const mostRecent = 6;

/** Where the mark goes for a key, round and round; null when the key does not move it. */
export function movedMark(key: string, mark: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case "ArrowDown":
      return (mark + 1) % count;
    case "ArrowUp":
      return (mark - 1 + count) % count;
    case "PageDown":
      return count - 1;
    case "PageUp":
      return 0;
    default:
      return null;
  }
}
