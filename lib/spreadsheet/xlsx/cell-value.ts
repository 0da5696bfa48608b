import type { DatePrecision } from "@/lib/dates/partial-date";
import type { CellValue } from "../workbook";
import { cleanText } from "./clean-text";
import { dateOfSerial } from "./date-format";
import type { OpenCell, Shared } from "./read-sheet";

/**
 * The value of a cell as the format stores it. Formulas are never evaluated: what Excel last
 * showed is read. Blank text is nothing.
 */
export function cellValue(
  { type, style, text }: OpenCell,
  { strings, styles, from1904 }: Pick<Shared, "strings" | "styles" | "from1904">,
): CellValue {
  switch (type) {
    case "s":
      return text === "" ? null : notBlank(strings[Number(text)] ?? "");
    case "str":
    case "inlineStr":
    case "e":
      return notBlank(cleanText(text));
    case "b":
      return text === "" ? null : text === "1";
    case "d":
      return /^\d{4}-\d{2}-\d{2}/.test(text)
        ? { date: text.slice(0, 10), precision: "DAY" }
        : notBlank(cleanText(text));
    default:
      return numberOrDate(text, styles[style]?.date ?? null, from1904);
  }
}

function numberOrDate(text: string, precision: DatePrecision | null, from1904: boolean): CellValue {
  const number = Number(text);
  if (text.trim() === "" || !Number.isFinite(number)) return null;
  const date = precision && dateOfSerial(number, from1904);
  return date ? { date, precision } : number;
}

function notBlank(text: string): string | null {
  return text.trim() === "" ? null : text;
}
