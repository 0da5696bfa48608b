import { type CellValue, isCellDate, type Row } from "@/lib/spreadsheet/workbook";
import { cleanCell } from "../clean-cell";

/** Three numbers whose first two may each be a day or a month. */
const NUMBERS = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{2}|\d{4})$/;

export type ColumnOrder = {
  /** DAY or MONTH when some cell can only be read so; OPEN when every cell can be read both ways; NONE without any. */
  readonly first: "DAY" | "MONTH" | "OPEN" | "NONE";
  /**
   * Every text has a day above 12 and no real date has: what a program with American settings makes of typed dates,
   * where those it could read changed places.
   */
  readonly maybeSwapped: boolean;
};

const fewest = 3;

/** What the cells of one column say about the order of day and month. The rule of the country, day first, wins a draw. */
export function dateOrderOf(rows: readonly Row[], index: number): ColumnOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  let open = 0;
  let dates = 0;
  let lateDates = 0;
  for (const { cells } of rows) {
    const value: CellValue = cells[index] ?? null;
    if (isCellDate(value)) {
      if (value.precision !== "DAY") continue;
      dates += 1;
      if (Number(value.date.slice(8)) > 12) lateDates += 1;
      continue;
    }
    if (typeof value !== "string") continue;
    const [, first, second] = NUMBERS.exec(cleanCell(value)) ?? [];
    if (first === undefined || second === undefined) continue;
    if (Number(first) > 12) dayFirst += 1;
    else if (Number(second) > 12) monthFirst += 1;
    else if (first !== second) open += 1;
  }
  return {
    first: orderOf(dayFirst, monthFirst, open),
    maybeSwapped: dayFirst >= fewest && open === 0 && monthFirst === 0 && dates >= fewest && lateDates === 0,
  };
}

function orderOf(dayFirst: number, monthFirst: number, open: number): ColumnOrder["first"] {
  if (dayFirst > 0 || monthFirst > 0) return monthFirst > dayFirst ? "MONTH" : "DAY";
  return open > 0 ? "OPEN" : "NONE";
}

/** 02/25/1990 as 25/02/1990; anything else, and what can only be day first, as it is. */
export function dayFirst(text: string): string {
  const [, first = "", second = "", year = ""] = NUMBERS.exec(text) ?? [];
  return first !== "" && Number(first) <= 12 ? `${second}/${first}/${year}` : text;
}
