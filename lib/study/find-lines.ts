import { searchKey } from "@/lib/text/search-key";
import type { RollLine } from "./roll-lines";

/** By number, or by any part of the name without accents. */
export function findLines(lines: readonly RollLine[], words: string): readonly RollLine[] {
  const sought = searchKey(words);
  if (sought === "") return lines;
  if (/^\d+$/.test(sought)) return lines.filter(({ listNumber }) => String(listNumber) === sought);
  return lines.filter(({ fullName }) => searchKey(fullName).includes(sought));
}
