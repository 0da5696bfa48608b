import { properCaseName } from "@/lib/text/name-case";
import { readText } from "../../fields/read-text";
import type { ReadingRules } from "../../register";
import type { RowNotes, Source } from "../../row-notes";

/** Latin letters, with the marks names are written with; "(B)" tells namesakes apart. */
const NAME = /^\p{Script=Latin}[\p{Script=Latin}\p{M} '’.()-]*$/u;
const longest = 120;

/** A person's name in normal case; null and a refusal when there is none. */
export function readName(source: Source, { keep }: ReadingRules, notes: RowNotes): string | null {
  const text = readText(source, notes);
  if (text === null) {
    notes.refuse("NAME_MISSING", source);
    return null;
  }
  if (!NAME.test(text) || text.length > longest) {
    notes.refuse("NOT_A_NAME", source);
    return null;
  }
  if (keep.has("NAME_CASE")) return text;
  const name = capitalizeWords(properCaseName(text));
  if (name !== text) notes.repair("NAME_CASE", source, { before: text, after: name });
  return name;
}

/** Old fonts had no toned capitals, so names typed in them come as "Bùi Thị ánh Lan". */
function capitalizeWords(name: string): string {
  return name.replace(/(?<= )\p{Ll}/gu, (letter) => letter.toUpperCase());
}
