import { formatPartialDate } from "@/lib/dates/partial-date";
import { type CellValue, isCellDate } from "@/lib/spreadsheet/workbook";

/** What a person sees in the cell, exactly as typed; a date as dd/mm/yyyy; nothing is "". */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (isCellDate(value)) return formatPartialDate({ on: value.date, precision: value.precision });
  return String(value);
}
