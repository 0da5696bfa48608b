import { normalizeText } from "./normalize";

/**
 * "NGUYỄN VĂN A" → "Nguyễn Văn A", also "H'MÔNG" → "H'Mông" and "ANH-THƯ" → "Anh-Thư". Only a name wholly in capitals
 * or wholly in small letters is changed: a mixed one was written with intent. The answer is always clean text.
 */
export function properCaseName(input: string): string {
  const name = normalizeText(input);
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name.toLowerCase().replace(/\p{L}[\p{L}\p{M}]*/gu, capitalize);
}

/** True when the text has letters and all of them are capitals, as names stand on the forms. */
export function isUpperCaseName(input: string): boolean {
  return input === input.toUpperCase() && input !== input.toLowerCase();
}

function capitalize(word: string): string {
  const [first = "", ...rest] = word;
  return first.toUpperCase() + rest.join("");
}
