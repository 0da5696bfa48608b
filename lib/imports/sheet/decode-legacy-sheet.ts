import type { CellValue, Sheet } from "@/lib/spreadsheet/workbook";
import { decodeTcvn3 } from "./tcvn3";
import { vietnameseShare } from "./vietnamese-words";
import { decodeVni } from "./vni";
import { decodeWindows1258 } from "./windows-1258";

/** Encodings from before Unicode: of old fonts, and of text files made on old systems. */
export const legacyEncodings = ["TCVN3", "VNI", "WINDOWS_1258"] as const;
export type LegacyEncoding = (typeof legacyEncodings)[number];

const decoders: Readonly<Record<LegacyEncoding, (text: string) => string>> = {
  TCVN3: decodeTcvn3,
  VNI: decodeVni,
  WINDOWS_1258: decodeWindows1258,
};

/** Letters only Unicode has: whoever typed one was not using an old font. */
const UNICODE_LETTER =
  /[\u0100-\u0151\u0154-\u015F\u0162-\u0177\u0179-\u017C\u017F-\u0191\u0193-\u024F\u1E00-\u1EFF]|\p{M}/u;
const fewestTexts = 3;
/** Of the words that are not plain Latin, this many must read as Vietnamese after decoding. */
const enough = 0.7;

/**
 * The old encoding a sheet is typed in; null for Unicode. By what its text reads as when decoded, and where that is
 * little, by the names of its fonts. One strange sign proves nothing ("3 m²"), so a sheet without such fonts needs several.
 */
export function legacyEncodingOf({ fonts, rows }: Sheet, isOneByte = false): LegacyEncoding | null {
  const texts = rows.flatMap(({ cells }) => cells.filter((value) => typeof value === "string"));
  const suspects = texts.filter((text) => !UNICODE_LETTER.test(text));
  const strange = suspects.filter((text) => /[^\p{ASCII}]/u.test(text));
  if (strange.length === 0 || suspects.length < texts.length / 2) return null;
  const named = fontEncoding(fonts);
  if (named && (vietnameseShare(strange.map(decoders[named])) ?? 0) >= 0.5) return named;
  if (strange.length < fewestTexts) return null;
  const sample = strange.slice(0, 500);
  const asWritten = vietnameseShare(sample) ?? 1;
  const scores = legacyEncodings
    .filter((encoding) => isOneByte || encoding !== "WINDOWS_1258")
    .map((encoding) => ({ encoding, share: vietnameseShare(sample.map(decoders[encoding])) ?? 0 }));
  const best = scores.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share >= enough && (isOneByte || best.share > asWritten) ? best.encoding : null;
}

function fontEncoding(fonts: readonly string[]): "TCVN3" | "VNI" | null {
  if (fonts.some((font) => /^\.vn/i.test(font))) return "TCVN3";
  return fonts.some((font) => /^vni-/i.test(font)) ? "VNI" : null;
}

/** Reads one text of a file in this encoding; what is Unicode already stays. */
export function decoderOf(encoding: LegacyEncoding | null): (text: string) => string {
  return (text) => (encoding === null || UNICODE_LETTER.test(text) ? text : decoders[encoding](text));
}

/** The sheet with its text in Unicode; cells already in Unicode stay. */
export function decodeLegacySheet(sheet: Sheet, encoding: LegacyEncoding): Sheet {
  const decode = decoderOf(encoding);
  const decodeValue = (value: CellValue): CellValue => (typeof value === "string" ? decode(value) : value);
  return {
    ...sheet,
    name: decode(sheet.name),
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(decodeValue) })),
  };
}
