import { plainText } from "../formula-like-text";
import { Spending } from "../limits";
import { SpreadsheetRefusal } from "../spreadsheet-refusal";
import type { CellValue, Row, Workbook } from "../workbook";
import { cleanText } from "../xlsx/clean-text";
import { decodeText } from "./decode-text";
import { recordsOf } from "./split-records";

/** Fewer columns than this are a letter or a note, not a list. */
const fewestColumns = 2;

/** Reads a .csv or tab-separated text as a workbook of one sheet. Every value stays the text it was: nothing eats a zero. */
export function readTextFile(bytes: Uint8Array): Workbook {
  const { text, encoding } = decodeText(bytes);
  if (/^\s*(?:<!doctype|<html|<table|<\?xml|\{\\rtf)/i.test(text)) throw new SpreadsheetRefusal("WEB_PAGE");
  const { delimiter, isNamed, records } = recordsOf(text);
  const spent = new Spending();
  const rows: Row[] = [];
  let number = 0;
  for (const fields of records) {
    number += 1;
    const cells: CellValue[] = fields.map((field) => {
      const value = cleanText(plainText(field));
      return value.trim() === "" ? null : value;
    });
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length === 0) continue;
    spent.row();
    spent.column(cells.length - 1, number);
    for (const value of cells) if (value !== null) spent.cell(value);
    rows.push({ number, hidden: false, cells });
  }
  if (!rows.some(({ cells }) => cells.length >= fewestColumns)) throw new SpreadsheetRefusal("TEXT_FILE");
  return {
    sheets: [{ name: "CSV", hidden: false, rows, merges: [], fonts: [] }],
    text: { encoding, delimiter, isNamed },
  };
}
