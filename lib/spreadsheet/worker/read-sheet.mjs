// @ts-check
import { cellValue } from "./cell-value.mjs";
import { limits } from "./limits.mjs";
import { parsePart } from "./parse-part.mjs";
import { Refusal } from "./refusal.mjs";

/**
 * @typedef {object} Shared What all sheets of a workbook draw on, and what they may still cost.
 * @property {string[]} strings
 * @property {import("./read-styles.mjs").Style[]} styles
 * @property {boolean} from1904
 * @property {{ rows: number, cells: number, characters: number }} spent
 */

/**
 * @typedef {object} OpenCell
 * @property {number} column
 * @property {string} type
 * @property {number} style
 * @property {string} text
 */

/**
 * Reads one worksheet. Blank cells and rows cost nothing, however many there are; a value beyond
 * the last column taken is refused, not dropped.
 *
 * @param {AsyncIterable<Buffer>} bytes
 * @param {Shared} shared
 * @returns {Promise<Pick<import("../workbook").Sheet, "rows" | "merges" | "fonts">>}
 */
export async function readSheet(bytes, shared) {
  /** @type {import("../workbook").Row[]} */
  const rows = [];
  /** @type {import("../workbook").Merge[]} */
  const merges = [];
  /** @type {Set<string>} */
  const fonts = new Set();
  let rowNumber = 0;
  let hidden = false;
  /** @type {import("../workbook").CellValue[]} */
  let cells = [];
  let column = -1;
  /** @type {OpenCell | null} */
  let cell = null;
  let inValue = false;

  await parsePart(bytes, {
    open(name, attribute) {
      if (name === "row") {
        rowNumber = nextRow(rowNumber, attribute("r"));
        hidden = isTrue(attribute("hidden"));
        cells = [];
        column = -1;
      } else if (name === "c") {
        column = columnOf(attribute("r")) ?? column + 1;
        cell = { column, type: attribute("t") ?? "n", style: Number(attribute("s") ?? 0), text: "" };
      } else if (name === "v" || name === "t") inValue = cell !== null;
      else if (name === "mergeCell") addMerge(merges, attribute("ref"));
    },
    close(name) {
      if (name === "v" || name === "t") inValue = false;
      else if (name === "c" && cell) {
        place(cell);
        cell = null;
      } else if (name === "row" && cells.length > 0) {
        shared.spent.rows += 1;
        if (shared.spent.rows > limits.rows) throw new Refusal("TOO_MANY_ROWS", { limit: limits.rows });
        rows.push({ number: rowNumber, hidden, cells });
      }
    },
    text(text) {
      if (inValue && cell) cell.text += text;
    },
  });
  return { rows, merges, fonts: [...fonts] };

  /** @param {OpenCell} closed */
  function place(closed) {
    const value = cellValue(closed, shared);
    if (value === null) return;
    if (closed.column >= limits.columns) {
      throw new Refusal("TOO_MANY_COLUMNS", { limit: limits.columns, row: rowNumber });
    }
    spend(shared.spent, value);
    while (cells.length < closed.column) cells.push(null);
    cells[closed.column] = value;
    const font = typeof value === "string" ? shared.styles[closed.style]?.font : undefined;
    if (font) fonts.add(font);
  }
}

/**
 * @param {Shared["spent"]} spent
 * @param {import("../workbook").CellValue} value
 */
function spend(spent, value) {
  spent.cells += 1;
  spent.characters += typeof value === "string" ? value.length : 8;
  if (spent.cells > limits.cells || spent.characters > limits.characters) throw new Refusal("TOO_COMPLEX");
}

/**
 * @param {number} previous
 * @param {string | undefined} written
 */
function nextRow(previous, written) {
  const number = written === undefined ? previous + 1 : Number(written);
  if (!Number.isInteger(number) || number <= previous) throw new Refusal("BROKEN");
  return number;
}

/**
 * @param {string | undefined} address "AB12"
 * @returns {number | null} 0-based
 */
function columnOf(address) {
  if (address === undefined) return null;
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(address)?.[0] ?? "")
    column = column * 26 + letter.charCodeAt(0) - 64;
  if (column === 0) throw new Refusal("BROKEN");
  return column - 1;
}

/**
 * @param {import("../workbook").Merge[]} merges
 * @param {string | undefined} ref "C7:D7"
 */
function addMerge(merges, ref) {
  const [from, to] = (ref ?? "").split(":");
  if (!from || !to) return;
  if (merges.length >= limits.merges) throw new Refusal("TOO_COMPLEX");
  merges.push({
    top: rowOf(from),
    bottom: rowOf(to),
    left: columnOf(from) ?? 0,
    right: columnOf(to) ?? 0,
  });
}

/** @param {string} address */
function rowOf(address) {
  return Number(/\d+$/.exec(address)?.[0] ?? 0);
}

/** @param {string | undefined} flag */
function isTrue(flag) {
  return flag === "1" || flag === "true";
}
