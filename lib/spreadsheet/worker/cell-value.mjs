// @ts-check
import { cleanText } from "./clean-text.mjs";
import { dateOfSerial } from "./date-format.mjs";

/**
 * The value of a cell as the format stores it. Formulas are never evaluated: what Excel last
 * showed is read. Blank text is nothing.
 *
 * @param {import("./read-sheet.mjs").OpenCell} cell
 * @param {Pick<import("./read-sheet.mjs").Shared, "strings" | "styles" | "from1904">} shared
 * @returns {import("../workbook").CellValue}
 */
export function cellValue({ type, style, text }, { strings, styles, from1904 }) {
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

/**
 * @param {string} text
 * @param {import("./date-format.mjs").ShownPrecision | null} precision
 * @param {boolean} from1904
 */
function numberOrDate(text, precision, from1904) {
  const number = Number(text);
  if (text.trim() === "" || !Number.isFinite(number)) return null;
  const date = precision && dateOfSerial(number, from1904);
  return date ? { date, precision } : number;
}

/** @param {string} text */
function notBlank(text) {
  return text.trim() === "" ? null : text;
}
