import { searchKey } from "@/lib/text/search-key";

/** Headings compare without accents, punctuation and the difference of i and y: "Số lí lịch" is "Số lý lịch". */
export function labelKey(text: string): string {
  return searchKey(text).replaceAll("y", "i");
}
