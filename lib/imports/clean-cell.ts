import { normalizeText } from "@/lib/text/normalize";

/** The cells of a list repeat themselves: "Kinh", "12/12", a date. Enough for those, and no more however long the file is. */
const mostKept = 20_000;
const kept = new Map<string, string>();

/** `normalizeText` of a cell, worked out once for what comes again and again. */
export function cleanCell(text: string): string {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const clean = normalizeText(text);
  if (kept.size < mostKept) kept.set(text, clean);
  return clean;
}
