/** Everything that takes no room on the screen: zero-width marks, joiners, bidi controls, the byte order mark. */
const INVISIBLE = /(?!\u00AD)[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const WHITESPACE = /[\s\u0085]+/gu;
/** Control characters and halves of surrogate pairs: Postgres refuses NUL and cannot encode the halves. */
const UNSTORABLE = /[\p{Cc}\p{Cs}]/gu;
const BEYOND_LATIN_1 = /[\u0100-\u024F\u1E00-\u1EFF]/u;

/**
 * Text as it is stored and compared: NFC, no invisible or control characters, every kind of space (NBSP, tab, line
 * break) one plain space, trimmed. Idempotent. An empty answer means nothing visible was typed.
 *
 * Sheets typed in the old TCVN3 fonts pass unharmed and can still be decoded afterwards: what would be junk in
 * Unicode is a letter there, so it is repaired only in text that is Unicode for certain.
 */
export function normalizeText(input: string): string {
  const text = input
    .replace(/\uFEFF/gu, "")
    .replace(WHITESPACE, " ")
    .replace(INVISIBLE, "")
    .replace(UNSTORABLE, "")
    .normalize("NFC");
  return (BEYOND_LATIN_1.test(text) ? repairUnicode(text) : text).replace(/ {2,}/gu, " ").trim();
}

/** True when `normalizeText` would change nothing. */
export function isCleanText(input: string): boolean {
  return normalizeText(input) === input;
}

/** Drops soft hyphens (TCVN3: "ư") and puts Đ where its look-alike, the Icelandic Ð (TCVN3: "é"), was typed. */
function repairUnicode(text: string): string {
  return text
    .replace(/\u00AD/gu, "")
    .replace(/[ÐƉ]/gu, "Đ")
    .replace(/[ðɖ]/gu, "đ")
    .normalize("NFC");
}
