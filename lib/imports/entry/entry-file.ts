import { type TextRows, writeTsv } from "@/lib/spreadsheet/csv/write-tsv";

/** Excel's own line that says what parts the columns: nothing is left to guess. The mark before it says UTF-8. */
const head = "\uFEFFsep=\t\r\n";

/** The grid as the text of a file, row for row and letter for letter, for the doors every file goes through. */
export function entryFile(rows: TextRows): string {
  return head + writeTsv(rows);
}
