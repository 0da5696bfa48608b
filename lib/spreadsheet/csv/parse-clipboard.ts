import { plainText } from "../formula-like-text";
import type { TextRows } from "./write-tsv";

/** A field and what ends it. Quotes are quotes only around a whole field. */
const nextField = /("[^"]*(?:""[^"]*)*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/gy;

/**
 * The cells of a text a spreadsheet copied, every row as wide as the widest; the line break behind the last row begins no other.
 * Not read as a .csv (RFC 4180) is: Excel quotes a cell only around tabs and line breaks, and leaves any other quote as it
 * is, so that one stray quote would swallow the rest of the list.
 */
export function parseClipboard(text: string): TextRows {
  const rows: string[][] = [];
  let fields: string[] = [];
  for (const [whole, raw = "", end = ""] of text.matchAll(nextField)) {
    // Behind the last line break, and at the end of a text that has none.
    if (whole === "" && fields.length === 0) break;
    fields.push(plainText(unquoted(raw)));
    if (end === "\t") continue;
    rows.push(fields);
    fields = [];
    if (end === "") break;
  }
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}

/** "Ba" with its quotes is a name as Excel copies it: quotes with nothing inside that needed them belong to the text. */
function unquoted(raw: string): string {
  const inside = raw.slice(1, -1);
  const isQuoted = raw.length > 1 && raw.startsWith('"') && raw.endsWith('"');
  if (!isQuoted || !/[\t\r\n]|""/.test(inside)) return raw;
  return inside.replaceAll('""', '"').replaceAll(/\r\n?/g, "\n");
}
