import { searchKey } from "@/lib/text/search-key";

const mostKept = 20_000;
const kept = new Map<string, string>();

/** Headings compare without accents, punctuation and the difference of i and y: "Số lí lịch" is "Số lý lịch". */
export function labelKey(text: string): string {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const key = searchKey(text).replaceAll("y", "i");
  // Codes and headings come again and again; a file of nothing but different ones is not remembered whole.
  if (kept.size < mostKept) kept.set(text, key);
  return key;
}
