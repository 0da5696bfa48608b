import { formatPartialDate, type PartialDate } from "@/lib/dates/partial-date";
import { columnLetters } from "./workbook";
import { type CellStyle, styleNumber } from "./write-styles";
import { escapeXml } from "./write-xml";

/** Text with a look of its own, over `across` columns and `down` rows. */
type StyledText = { text: string; style: CellStyle; across?: number; down?: number };

/** A number (or text) that looks otherwise than its column: a total. */
type StyledValue = { value: string | number | null; style: CellStyle };

/** Text stays text and a number a number, whatever they look like; a date is one when it is known to the day. */
export type CellInput = string | number | PartialDate | StyledText | StyledValue | null;

export type RowInput = {
  cells: readonly CellInput[] /** In points; fitted to the text when left out. */;
  height?: number;
};

type SheetColumn = {
  /** In characters, as Excel counts it. */
  width: number;
  /** Of the cells that have no style of their own. */
  style: CellStyle;
};

/** One printed table: what stands above it, its rows as they come, and what stands below. */
export type SheetInput = {
  name: string;
  columns: readonly SheetColumn[];
  /** Titles and headings. */
  top: readonly RowInput[];
  /** The last rows of `top`: they stay in sight and are repeated on every printed page. */
  headingRows: number;
  rows: AsyncIterable<readonly RowInput[]>;
  bottom?: readonly RowInput[];
  /** Number of data rows when they are to carry Excel's filter arrows. */
  filteredRows?: number;
  /** At the foot of every printed page, left of "1 / 12". */
  footer: string;
};

/** The worksheet part as pieces of XML, batch by batch. Nothing of it is kept but the merged ranges. */
export async function* sheetXml(sheet: SheetInput): AsyncGenerator<string> {
  const { columns, top, rows, bottom = [], filteredRows } = sheet;
  const state = { row: 0, merges: [] as string[] };
  yield opening(columns, top.length);
  yield rowsXml(top, columns, state);
  for await (const batch of rows) yield rowsXml(batch, columns, state);
  yield rowsXml(bottom, columns, state);
  yield "</sheetData>";
  if (filteredRows) yield `<autoFilter ref="${filterRange(top.length, columns.length, filteredRows)}"/>`;
  if (state.merges.length > 0) {
    yield `<mergeCells>${state.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
  }
  yield closing(sheet.footer);
}

/** "A8:M1211": headings and data, for the arrows of Excel's filter. */
export function filterRange(headingRow: number, columnCount: number, rowCount: number): string {
  return `A${headingRow}:${columnLetters(columnCount - 1)}${headingRow + rowCount}`;
}

type Progress = { row: number; merges: string[] };

function rowsXml(rows: readonly RowInput[], columns: readonly SheetColumn[], progress: Progress): string {
  let xml = "";
  for (const { cells, height } of rows) {
    progress.row += 1;
    xml += `<row r="${progress.row}"${height ? ` ht="${height}" customHeight="1"` : ""}>`;
    for (let index = 0; index < cells.length; index += 1) {
      xml += cellXml(cells[index] ?? null, index, columns[index]?.style ?? "text", progress);
    }
    xml += "</row>";
  }
  return xml;
}

function cellXml(cell: CellInput, index: number, style: CellStyle, progress: Progress): string {
  const at = `${letters(index)}${progress.row}`;
  if (cell === null) return `<c r="${at}" s="${styleNumber(style)}"/>`;
  if (typeof cell === "number") return `<c r="${at}" s="${styleNumber(style)}"><v>${cell}</v></c>`;
  if (typeof cell === "string") return textXml(cell, at, styleNumber(style));
  if ("text" in cell) return styledXml(cell, index, progress);
  if ("value" in cell) return cellXml(cell.value, index, cell.style, progress);
  const serial = cell.precision === "DAY" ? excelSerial(cell.on) : null;
  if (serial === null) return textXml(formatPartialDate(cell), at, styleNumber("date"));
  return `<c r="${at}" s="${styleNumber("date")}"><v>${serial}</v></c>`;
}

/** Inline, so that no table of strings has to be kept until the end; never a formula, whatever the first character. */
function textXml(text: string, at: string, style: number): string {
  const space = /^\s|\s$|\s\s/.test(text) ? ' xml:space="preserve"' : "";
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t${space}>${escapeXml(text)}</t></is></c>`;
}

function styledXml(
  { text, style, across = 1, down = 1 }: StyledText,
  index: number,
  progress: Progress,
): string {
  const at = `${letters(index)}${progress.row}`;
  if (across > 1 || down > 1) {
    progress.merges.push(`${at}:${letters(index + across - 1)}${progress.row + down - 1}`);
  }
  const number = styleNumber(style);
  return text === "" ? `<c r="${at}" s="${number}"/>` : textXml(text, at, number);
}

const knownLetters: string[] = [];
function letters(index: number): string {
  knownLetters[index] ??= columnLetters(index);
  return knownLetters[index];
}

const dayMs = 86_400_000;
const dayBeforeFirst = Date.UTC(1899, 11, 30);

/** Null before 01/03/1900: Excel believes in 29/02/1900 and knows no day before 1900, so such a date is written out. */
function excelSerial(on: string): number | null {
  const days = (Date.parse(`${on}T00:00:00Z`) - dayBeforeFirst) / dayMs;
  return days >= 61 ? days : null;
}

function opening(columns: readonly SheetColumn[], frozenRows: number): string {
  const widths = columns
    .map(
      ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    )
    .join("");
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0">' +
    `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>` +
    '<selection pane="bottomLeft"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15.75"/><cols>${widths}</cols><sheetData>`
  );
}

function closing(footer: string): string {
  // An ampersand is a code in headers and footers; two are the character.
  const words = escapeXml(footer.replaceAll("&", "&&"));
  return (
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    `<headerFooter><oddFooter>&amp;L&amp;9${words}&amp;R&amp;9&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`
  );
}
