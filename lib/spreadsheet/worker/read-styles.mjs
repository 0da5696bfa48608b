// @ts-check
import { datePrecision } from "./date-format.mjs";
import { parsePart } from "./parse-part.mjs";

/** @typedef {{ date: import("./date-format.mjs").ShownPrecision | null, font: string }} Style */

/**
 * What the reader needs of a style: does it show a number as a date, and in which font.
 *
 * @param {AsyncIterable<Buffer>} bytes xl/styles.xml
 * @returns {Promise<Style[]>} by the index cells carry in `s`
 */
export async function readStyles(bytes) {
  /** @type {Map<number, string>} */
  const formats = new Map();
  /** @type {string[]} */
  const fonts = [];
  /** @type {Style[]} */
  const styles = [];
  let section = "";
  let depth = 0;

  await parsePart(bytes, {
    open(name, attribute) {
      depth += 1;
      if (depth === 2) section = name;
      else if (section === "numFmts" && name === "numFmt") {
        formats.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
      } else if (section === "fonts" && depth === 3) fonts.push("");
      else if (section === "fonts" && name === "name") fonts[fonts.length - 1] = attribute("val") ?? "";
      else if (section === "cellXfs" && depth === 3) {
        const format = Number(attribute("numFmtId"));
        styles.push({
          date: datePrecision(format, formats.get(format)),
          font: fonts[Number(attribute("fontId"))] ?? "",
        });
      }
    },
    close() {
      depth -= 1;
    },
  });
  return styles;
}
