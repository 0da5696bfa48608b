import type { CellValue, Sheet } from "@/lib/spreadsheet/workbook";
import { decodeTcvn3 } from "./tcvn3";

/** Old encodings whose text only reads right in their own fonts. */
export type LegacyEncoding = "TCVN3" | "VNI";

/** Letters only Unicode has: whoever typed one was not using an old font. */
const UNICODE_LETTER = /[\u0100-\u024F\u1E00-\u1EFF]|\p{M}/u;
/** Signs TCVN3 puts its most frequent letters on (ă đ ư ê á à …), and Vietnamese text otherwise hardly has. */
const TCVN3_SIGN = /[\u00A1-\u00AF\u00B5\u00B6\u00B8-\u00BE]/u;
/** VNI writes accents as letters of their own after the vowel: foreign letters, or pairs Vietnamese does not have. */
const VNI_SIGN = /[äåæëïñöøûü]|[ae][àáâãèéêùúõ]/iu;
const fewestSigns = 3;

/**
 * The old encoding a sheet is typed in, by the names of its fonts or by what its text looks like; null for Unicode.
 * One strange sign proves nothing ("3 m²"), so a sheet without such fonts needs several and no Unicode Vietnamese.
 */
export function legacyEncodingOf({ fonts, rows }: Sheet): LegacyEncoding | null {
  const texts = rows.flatMap(({ cells }) => cells.filter((value) => typeof value === "string"));
  const suspects = texts.filter((text) => !UNICODE_LETTER.test(text));
  const isUnicode = suspects.length < texts.length / 2;
  if (isUnicode) return null;
  const tcvn3 = suspects.filter((text) => TCVN3_SIGN.test(text)).length;
  const vni = suspects.filter((text) => VNI_SIGN.test(text)).length;
  if (tcvn3 >= fewestSigns || (tcvn3 > 0 && fonts.some((font) => /^\.vn/i.test(font)))) return "TCVN3";
  return vni >= fewestSigns || (vni > 0 && fonts.some((font) => /^vni-/i.test(font))) ? "VNI" : null;
}

/** The sheet with its TCVN3 text in Unicode; cells already in Unicode stay. */
export function decodeTcvn3Sheet(sheet: Sheet): Sheet {
  const decode = (value: CellValue): CellValue =>
    typeof value === "string" && !UNICODE_LETTER.test(value) ? decodeTcvn3(value) : value;
  return {
    ...sheet,
    name: UNICODE_LETTER.test(sheet.name) ? sheet.name : decodeTcvn3(sheet.name),
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(decode) })),
  };
}
