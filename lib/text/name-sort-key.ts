import { normalizeText } from "./normalize";

/**
 * An ASCII key whose plain byte order (Postgres `COLLATE "C"`, JavaScript `<`) is the Vietnamese order of people: by
 * given name, then middle name, then family name. In each part the letters decide first (a ă â b c d đ e ê …) and the
 * tones second (ngang huyền hỏi ngã sắc nặng). Capitals, hyphens, apostrophes and the place of the tone (hòa, hoà)
 * do not count; the last is the only difference from `Intl.Collator("vi")` on a single word.
 *
 * "Nguyễn Văn Ánh" → `anh.4.va{n.0.nguye{n.3`: letters and tones of each part in turn. "{" and "|" follow "z", so
 * ă (`a{`) and â (`a|`) come after every word in a; "." and "/" (between words) precede every letter and digit.
 */
export function nameSortKey(fullName: string): string {
  const { given, middle, family } = splitName(fullName);
  return `${partKey(given)}.${partKey(middle)}.${partKey(family)}`;
}

/** Order of people: by `nameSortKey`, then by the text itself (NFC), so that the order of equal keys never wavers. */
export function compareNames(a: string, b: string): number {
  return (
    compareStrings(nameSortKey(a), nameSortKey(b)) || compareStrings(a.normalize("NFC"), b.normalize("NFC"))
  );
}

/** Namesakes of one office are told apart by a letter in brackets, "Lê Thị An (B)": no part of the name. */
const NAMESAKE_MARK = /\s*\([^()]*\)$/u;

/**
 * A Vietnamese name in its three parts: the first word is the family name, the last one the given name, all between
 * is the middle name. A single word is a given name. A mark in brackets at the end belongs to no part.
 */
export function splitName(fullName: string): { family: string; middle: string; given: string } {
  const name = normalizeText(fullName);
  const words = (name.replace(NAMESAKE_MARK, "") || name).split(" ");
  const given = words.pop() ?? "";
  const family = words.shift() ?? "";
  return { family, middle: words.join(" "), given };
}

/** Letters, a dot, and one tone digit for each run of vowels: a syllable has one, wherever the tone is written. */
function partKey(part: string): string {
  let letters = "";
  let tones = "";
  let tone: number | null = null;
  for (const char of part.toLowerCase().normalize("NFC")) {
    const sign = vietnameseSigns.get(char) ?? signOf(char);
    letters += sign.key;
    if (sign.kind === "VOWEL" || (sign.kind === "NONE" && tone !== null)) {
      tone = Math.max(tone ?? 0, sign.tone);
    } else if (tone !== null) {
      tones += tone;
      tone = null;
    }
  }
  return `${letters}.${tones}${tone ?? ""}`;
}

/** What one character adds to a key. Kind NONE (hyphen, apostrophe, a loose tone) does not end a run of vowels. */
type Sign = { key: string; tone: number; kind: "VOWEL" | "OTHER" | "NONE" };

/** Letters with a mark that makes them another letter, as NFD spells them. đ has no decomposition. */
const MARKED_LETTERS: Readonly<Record<string, string>> = {
  "a\u0306": "a{",
  "a\u0302": "a|",
  đ: "d{",
  ð: "d{",
  ɖ: "d{",
  "e\u0302": "e{",
  "o\u0302": "o{",
  "o\u031B": "o|",
  "u\u031B": "u{",
};

/** Combining marks in the order of the tones: none, huyền, hỏi, ngã, sắc, nặng. */
const TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

function signOf(char: string): Sign {
  if (char === " ") return { key: "/", tone: 0, kind: "OTHER" };
  const [base = "", ...marks] = char.normalize("NFD");
  const tone = Math.max(TONES.indexOf(base), ...marks.map((mark) => TONES.indexOf(mark)), 0);
  if (!/[\p{L}\p{N}]/u.test(base)) return { key: "", tone, kind: "NONE" };
  const letter = marks.map((mark) => MARKED_LETTERS[base + mark]).find((marked) => marked !== undefined);
  const key = letter ?? MARKED_LETTERS[base] ?? (/[a-z0-9]/.test(base) ? base : codePointKey(base));
  return { key, tone, kind: /[aeiouy]/.test(base) ? "VOWEL" : "OTHER" };
}

/** Letters of other scripts go after z, by code point. */
function codePointKey(char: string): string {
  return `~${(char.codePointAt(0) ?? 0).toString(16).padStart(6, "0")}`;
}

/** Worked out once: a register of a hundred thousand names spells them all with these. */
const vietnameseSigns: ReadonlyMap<string, Sign> = new Map(
  [..." bcdđfghjklmnpqrstvwxzaăâeêioôơuưy"].flatMap((letter) =>
    TONES.map((tone) => (letter + tone).normalize("NFC"))
      .filter((char) => [...char].length === 1)
      .map((char) => [char, signOf(char)] as const),
  ),
);

function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
