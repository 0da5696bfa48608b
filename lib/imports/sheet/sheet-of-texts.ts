import type { TextRows } from "@/lib/spreadsheet/csv/write-tsv";
import type { Sheet } from "@/lib/spreadsheet/workbook";

/** Texts as the sheet that would be read from them: the first row is row 1, empty rows are left out. */
export function sheetOfTexts(rows: TextRows): Sheet {
  return {
    name: "",
    hidden: false,
    merges: [],
    fonts: [],
    rows: rows.flatMap((texts, index) => {
      const cells = texts.map((text) => (text.trim() === "" ? null : text));
      return cells.some((cell) => cell !== null) ? [{ number: index + 1, hidden: false, cells }] : [];
    }),
  };
}
