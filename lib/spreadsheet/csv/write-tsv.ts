import { neutralText } from "../formula-like-text";

/** Texts in rows from the top left, as a grid holds them; "" is an empty cell. */
export type TextRows = readonly (readonly string[])[];

/**
 * Rows as a spreadsheet takes them from the clipboard or a .tsv: fields with tabs, line breaks or quotes inside quotes, and
 * formula-like text made harmless by `neutralText`, so that whatever is read back is the text that was there.
 */
export function writeTsv(rows: TextRows): string {
  return rows.map((fields) => fields.map(fieldOf).join("\t")).join("\r\n");
}

function fieldOf(text: string): string {
  const safe = neutralText(text);
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
