import { normalizeText } from "@/lib/text/normalize";
import { labelKey } from "../sheet/label-key";

/** "I. Chi bộ Văn phòng (26 đảng viên)": a heading over the members of one cell. */
export type SectionTitle = { readonly cellName: string; readonly headcount: number | null };

const NUMBERING = String.raw`(?:(?:[IVXLC]+|\d{1,2}|[A-Z])\s*[.)/:–-]?\s+|[+*–-]\s*)?`;
const SECTION = new RegExp(
  String.raw`^${NUMBERING}(chi bộ\s.+?)\s*(?:[(:–-]\s*(\d+)\s*(?:đảng viên|đ\/c|đồng chí|đv|người)[\s).]*)?$`,
  "iu",
);

/** Reads the title of a section; null for any other text, the names of committees above a cell included. */
export function readSectionTitle(text: string): SectionTitle | null {
  const [, name, headcount] = SECTION.exec(normalizeText(text)) ?? [];
  if (name === undefined) return null;
  return { cellName: tidyCellName(name), headcount: headcount === undefined ? null : Number(headcount) };
}

/** "CHI BỘ VĂN PHÒNG" and "chi bộ Văn phòng" as "Chi bộ Văn phòng"; a bare "Văn phòng" stays as written. */
export function tidyCellName(text: string): string {
  const name = normalizeText(text);
  const calm = name === name.toUpperCase() ? name.toLowerCase() : name;
  const [, kind, rest] = /^(chi bộ)\s+(.+)$/iu.exec(calm) ?? [];
  return kind !== undefined && rest !== undefined ? `Chi bộ ${capitalize(rest)}` : capitalize(calm);
}

/** Under which two spellings of a cell's name are one: without accents, case, punctuation and the word "chi bộ". */
export function cellKey(name: string): string {
  return labelKey(name).replace(/^chi bo /, "");
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
