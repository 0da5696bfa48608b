import { commonPasswordWords } from "./common-password-words";

/**
 * Whether a password is among those tried first: one or two common words, however decorated ("M@tKhau-2021!"), runs of
 * the keyboard or the alphabet, one piece over and over, a number alone (dates, telephone and identity numbers). There are
 * no rules about kinds of characters: three unrelated words are a good password.
 */
export function isCommonPassword(password: string): boolean {
  const folded = fold(password);
  if (new Set(folded).size < 5 || isNumber(folded)) return true;
  const core = folded.replace(/\P{L}+$/u, "");
  const spellings = [folded, unmask(core), unmask(core.replace(/^\P{L}+/u, ""))];
  return spellings.some((spelling) => isFamiliar(spelling.replace(/\P{L}/gu, "")));
}

/** Whether the account's name is part of the password, whatever the punctuation: "bithu.sct" in "BithuSCT#2021". */
export function containsUsername(password: string, username: string): boolean {
  const [inside, name] = [password, username].map((text) => fold(text).replace(/[^a-z\d]/g, ""));
  return Boolean(inside && name && name.length >= 4 && inside.includes(name));
}

/** Common words a password may be made of before it counts as made up. */
const wordsAtMost = 2;

/** Rows and columns of the keyboard and the alphabet, both ways. */
const runs = [
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qazwsxedcrfvtgbyhnujmikolp",
  "abcdefghijklmnopqrstuvwxyz",
].flatMap((run) => [run, [...run].reverse().join("")]);

const longestWord = Math.max(...[...commonPasswordWords].map((word) => word.length));

/** Digits in groups, with a letter or two at an end: a date, a telephone or identity number, a number plate. */
function isNumber(folded: string): boolean {
  return /^[a-z]{0,2}\d+[a-z]{0,2}$/.test(folded.replace(/[\p{P}\p{S}\s]/gu, ""));
}

function isFamiliar(letters: string): boolean {
  const once = letters.replace(/^(.+?)\1+$/, "$1");
  return once !== "" && fewestWords(once) <= wordsAtMost;
}

/** The fewest common words that, with keyboard runs for nothing, make up the letters; Infinity when they cannot. */
function fewestWords(letters: string): number {
  const fewest = [0];
  for (let end = 1; end <= letters.length; end += 1) {
    const starts = Array.from(
      { length: Math.min(end, Math.max(longestWord, 26)) },
      (_, back) => end - 1 - back,
    );
    fewest[end] = Math.min(
      ...starts.map((start) => (fewest[start] ?? 0) + costOf(letters.slice(start, end))),
    );
  }
  return fewest[letters.length] ?? Number.POSITIVE_INFINITY;
}

function costOf(piece: string): number {
  if (piece.length >= 3 && runs.some((run) => run.includes(piece))) return 0;
  if (piece.length >= 3 && new Set(piece).size === 1) return 0;
  return commonPasswordWords.has(piece) ? 1 : Number.POSITIVE_INFINITY;
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
}

/** Letters behind the usual look-alikes. */
const masks: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

function unmask(text: string): string {
  return [...text].map((sign) => masks[sign] ?? sign).join("");
}
