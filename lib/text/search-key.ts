import { normalizeText } from "./normalize";

/**
 * The form in which people look for a name: accents and tones gone, đ = d, lower case, words parted by one space.
 * NFC, NFD, capitals and both tone placements (hòa, hoà) give the same key, and a key is its own key.
 *
 * - An apostrophe is dropped, so "H'Mông" and "Hmông" are one word: `hmong`.
 * - "&" between two letters is dropped, so "Sở GD&ĐT" is found by gd&đt and by gddt: `so gddt`.
 * - Every other mark, the hyphen included, parts words: "Ê-đê" and "Ê Đê" are both `e de`, "TP.HCM" is `tp hcm`.
 * - i and y stay apart (sĩ, sỹ): folding them would make Thúy answer for Thúi and Hay for Hai.
 */
export function searchKey(input: string): string {
  return normalizeText(input)
    .replaceAll("´", "'")
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}'’‘ʼʻ`]+/gu, "")
    .replace(/[đðɖ]/gu, "d")
    .replace(/(?<=\p{L})&(?=\p{L})/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
