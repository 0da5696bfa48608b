import { normalizeText } from "@/lib/text/normalize";
import { searchKey } from "@/lib/text/search-key";

/** What somebody typed into the search of members. */
export type SearchTerms =
  /** The beginning of a card number, or of a record number ("000123", "000123 HN"). */
  | { kind: "NUMBER"; card: string | null; record: string }
  /**
   * Words of a name in any order, without accents. `accented` holds the words typed with accents, each in every
   * spelling (hòa, hoà): they put the exact matches first, without narrowing the list.
   */
  | { kind: "NAME"; words: string[]; accented: string[][] };

/** Reads the search text; null when it holds nothing to look for. NFC, NFD, capitals and tone placement do not matter. */
export function searchTerms(text: string): SearchTerms | null {
  const clean = normalizeText(text);
  const number = /^(\d[\d .-]*)([a-zđ]{0,3})$/iu.exec(clean);
  if (number) {
    const digits = (number[1] ?? "").replace(/\D/g, "");
    const letters = (number[2] ?? "").toUpperCase();
    return letters === ""
      ? { kind: "NUMBER", card: digits, record: digits }
      : { kind: "NUMBER", card: null, record: `${digits} ${letters}` };
  }
  const words = [...new Set(searchKey(clean).split(" "))].filter((word) => word !== "");
  if (words.length === 0) return null;
  const accented = clean
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== searchKey(word))
    .map(spellings);
  return { kind: "NAME", words, accented };
}

/** A word with its tone in both places where usage differs: open syllables in oa, oe and uy. */
function spellings(word: string): string[] {
  const letters = [...word.normalize("NFD")];
  const tone = letters.find((letter) => TONES.includes(letter));
  const bare = letters.filter((letter) => letter !== tone).join("");
  if (tone === undefined || !/(?:oa|oe|uy)$/.test(bare)) return [word];
  return [bare.slice(0, -1) + tone + bare.slice(-1), bare + tone].map((spelling) =>
    spelling.normalize("NFC"),
  );
}

/** Combining huyền, hỏi, ngã, sắc, nặng. */
const TONES = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
