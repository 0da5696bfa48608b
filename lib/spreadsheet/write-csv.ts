import { formatPartialDate, type PartialDate } from "@/lib/dates/partial-date";
import { neutralText } from "./formula-like-text";

export type CsvCell = string | number | PartialDate | null;

/** Without it Excel reads UTF-8 as the system's own encoding. */
const byteOrderMark = "\uFEFF";

/**
 * The one way to write a .csv (RFC 4180): UTF-8 with a byte order mark, CRLF, a comma, quotes where they are needed.
 * Numbers have a decimal point and no grouping, dates are dd/mm/yyyy, and text that a spreadsheet would run as a
 * formula is made harmless by `neutralText`.
 */
export async function* writeCsv(
  top: readonly (readonly CsvCell[])[],
  rows: AsyncIterable<readonly (readonly CsvCell[])[]>,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(byteOrderMark + linesOf(top));
  for await (const batch of rows) yield Buffer.from(linesOf(batch));
}

function linesOf(rows: readonly (readonly CsvCell[])[]): string {
  let lines = "";
  for (const row of rows) lines += `${row.map(fieldOf).join(",")}\r\n`;
  return lines;
}

function fieldOf(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = typeof cell === "string" ? neutralText(cell) : formatPartialDate(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
