import { SpreadsheetRefusal } from "./spreadsheet-refusal";
import type { CellValue } from "./workbook";

/**
 * What one workbook may cost. 100,000 rows of a register fit, written in twenty columns as our own exports write them; what
 * does not fit was made to hurt, or is not a register. Parts are read as streams: unpacked bytes cost time, not memory.
 */
export const limits = {
  parts: 200,
  unpackedBytes: 160 * 1024 * 1024,
  rows: 120_000,
  columns: 256,
  cells: 2_500_000,
  /** One long shared string may be used by a million cells: counted where it is used. */
  characters: 60_000_000,
  merges: 50_000,
};

/** What one file has cost so far; whatever its format, it is counted here. */
export class Spending {
  private rows = 0;
  private cells = 0;
  private characters = 0;

  row(): void {
    this.rows += 1;
    if (this.rows > limits.rows) throw new SpreadsheetRefusal("TOO_MANY_ROWS", { limit: limits.rows });
  }

  /** A value beyond the last column is refused, not dropped. */
  column(index: number, row: number): void {
    if (index >= limits.columns)
      throw new SpreadsheetRefusal("TOO_MANY_COLUMNS", { limit: limits.columns, row });
  }

  cell(value: CellValue): void {
    this.cells += 1;
    this.characters += typeof value === "string" ? value.length : 8;
    if (this.cells > limits.cells || this.characters > limits.characters)
      throw new SpreadsheetRefusal("TOO_COMPLEX");
  }
}
