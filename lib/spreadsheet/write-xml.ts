const special = /[&<>"]/g;
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Control characters and non-characters no XML can hold, and halves of surrogate pairs. */
const unwritable = /[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu;

/** Excel reads "_x0041_" as "A": where a text holds such letters itself, the underscore is written so. */
const looksEncoded = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Nearly every cell: nothing in it to change. */
const plain = /^[^&<>"_\p{Cc}\p{Cs}\ufffe\uffff]*$/u;

/** Text for an XML part of a workbook; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(unwritable, "")
    .replace(/\r\n?/g, "\n")
    .replace(looksEncoded, "_x005F_")
    .replace(special, (character) => entities[character] ?? "");
}
