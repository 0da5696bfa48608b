import { Spending } from "../limits";
import { SpreadsheetRefusal } from "../spreadsheet-refusal";
import type { Sheet, Workbook } from "../workbook";
import type { Package } from "./open-package";
import { parsePart } from "./parse-part";
import { readSharedStrings } from "./read-shared-strings";
import { readSheet } from "./read-sheet";
import { readStyles } from "./read-styles";

type SheetEntry = { name: string; hidden: boolean; id: string };

export async function readContents(parts: Package): Promise<Workbook> {
  if (!parts.has("xl/workbook.xml")) throw new SpreadsheetRefusal("NOT_A_WORKBOOK");
  const { entries, from1904 } = await readIndex(parts.read("xl/workbook.xml"));
  const targets = await readTargets(parts.read("xl/_rels/workbook.xml.rels"));
  const strings = parts.has("xl/sharedStrings.xml")
    ? await readSharedStrings(parts.read("xl/sharedStrings.xml"))
    : [];
  const styles = parts.has("xl/styles.xml") ? await readStyles(parts.read("xl/styles.xml")) : [];
  const shared = { strings, styles, from1904, spent: new Spending() };

  const sheets: Sheet[] = [];
  for (const { name, hidden, id } of entries) {
    const target = targets.get(id);
    // Chart and dialog sheets have no rows.
    if (!target?.startsWith("xl/worksheets/")) continue;
    sheets.push({ name, hidden, ...(await readSheet(parts.read(target), shared)) });
  }
  return { sheets };
}

/** xl/workbook.xml */
export async function readIndex(bytes: AsyncIterable<Buffer>) {
  const entries: SheetEntry[] = [];
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

/** xl/_rels/workbook.xml.rels: part name by relationship id. */
export async function readTargets(bytes: AsyncIterable<Buffer>): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await parsePart(bytes, {
    open(name, attribute) {
      if (name !== "Relationship") return;
      const target = attribute("Target") ?? "";
      targets.set(attribute("Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}
