// @ts-check
import { parsePart } from "./parse-part.mjs";
import { readSharedStrings } from "./read-shared-strings.mjs";
import { readSheet } from "./read-sheet.mjs";
import { readStyles } from "./read-styles.mjs";
import { Refusal } from "./refusal.mjs";

/** @typedef {{ name: string, hidden: boolean, id: string }} SheetEntry */

/**
 * @param {import("./open-package.mjs").Package} parts
 * @returns {Promise<import("../workbook").Workbook>}
 */
export async function readContents(parts) {
  if (!parts.has("xl/workbook.xml")) throw new Refusal("NOT_A_WORKBOOK");
  const { entries, from1904 } = await readIndex(parts.read("xl/workbook.xml"));
  const targets = await readTargets(parts.read("xl/_rels/workbook.xml.rels"));
  const strings = parts.has("xl/sharedStrings.xml")
    ? await readSharedStrings(parts.read("xl/sharedStrings.xml"))
    : [];
  const styles = parts.has("xl/styles.xml") ? await readStyles(parts.read("xl/styles.xml")) : [];
  const shared = { strings, styles, from1904, spent: { rows: 0, cells: 0, characters: 0 } };

  const sheets = [];
  for (const { name, hidden, id } of entries) {
    const target = targets.get(id);
    // Chart and dialog sheets have no rows.
    if (!target?.startsWith("xl/worksheets/")) continue;
    sheets.push({ name, hidden, ...(await readSheet(parts.read(target), shared)) });
  }
  return { sheets };
}

/** @param {AsyncIterable<Buffer>} bytes xl/workbook.xml */
async function readIndex(bytes) {
  /** @type {SheetEntry[]} */
  const entries = [];
  let from1904 = false;
  await parsePart(bytes, {
    open(name, attribute) {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attribute("date1904") ?? "");
      if (name !== "sheet") return;
      const hidden = (attribute("state") ?? "visible") !== "visible";
      entries.push({ name: attribute("name") ?? "", hidden, id: attribute(":id") ?? "" });
    },
  });
  return { entries, from1904 };
}

/**
 * @param {AsyncIterable<Buffer>} bytes xl/_rels/workbook.xml.rels
 * @returns {Promise<Map<string, string>>} part name by relationship id
 */
async function readTargets(bytes) {
  const targets = new Map();
  await parsePart(bytes, {
    open(name, attribute) {
      if (name !== "Relationship") return;
      const target = attribute("Target") ?? "";
      targets.set(attribute("Id"), target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}
