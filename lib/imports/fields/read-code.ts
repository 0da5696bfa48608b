import type { RowNotes, Source } from "../row-notes";
import { labelKey } from "../sheet/label-key";
import { readText } from "./read-text";

/** How a closed set is read, and what to say when the text is none of it. */
export type CodeReader<Code extends string> = {
  readonly parse: (text: string) => Code | null;
  /** Refuse the row, or leave the field blank with a doubt. */
  readonly unknown: "ETHNICITY_UNKNOWN" | "RELIGION_UNKNOWN" | "NOT_RECOGNISED";
  /** The usual spellings, when another one is worth saying. */
  readonly names?: ReadonlyMap<Code, string>;
};

/** A code of a closed set from the text of a cell; null when blank or not known. */
export function readCode<Code extends string>(
  source: Source,
  { parse, unknown, names }: CodeReader<Code>,
  notes: RowNotes,
): Code | null {
  const text = readText(source, notes);
  if (text === null) return null;
  const code = parse(text);
  if (code === null) {
    if (unknown === "NOT_RECOGNISED") notes.doubt(unknown, source);
    else notes.refuse(unknown, source);
    return null;
  }
  const usual = names?.get(code);
  if (usual !== undefined && labelKey(usual) !== labelKey(text))
    notes.repair("SPELLING", source, { after: code });
  else if (isAbbreviation(text)) notes.repair("ABBREVIATION", source, { after: code });
  return code;
}

/** ĐH, TC, CC, ThS, PGS.TS: short and mostly capitals. */
function isAbbreviation(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, "");
  return letters.length <= 6 && (letters.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}
