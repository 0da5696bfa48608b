import { memberFilterWords } from "@/lib/members/filter-words";
import { filtersInWords } from "./filters-in-words";
import type { Words } from "./words";

/** Says for whom too, where the figures are of some only; `followed` are the filters that they follow. */
export function subtitleOf(
  text: string,
  words: Words,
  followed: readonly (typeof memberFilterWords)[number][] = memberFilterWords,
): string {
  return [text, ...filtersInWords(words, followed)].join(" · ");
}
