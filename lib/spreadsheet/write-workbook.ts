import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { filterRange, type SheetInput, sheetXml } from "./write-sheet";
import { stylesXml } from "./write-styles";
import { escapeXml } from "./write-xml";

/** Of the file itself, as Excel shows it under "Info". */
export type WorkbookFacts = { title: string; creator: string; createdAt: Date };

/**
 * The one way to write an .xlsx: one sheet, packed as its rows come. Rows arrive in batches and are forgotten once
 * written; packing is zlib's, in threads of its own, so a batch is all that ever holds up the process.
 */
export async function* writeWorkbook(sheet: SheetInput, facts: WorkbookFacts): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = Readable.from(zip.outputStream);
  const rows = Readable.from(sheetXml(sheet));
  // The archive does not pass a failure of what it packs on: without this a broken source would never end.
  for (const source of [zip, rows]) source.on("error", (error: Error) => output.destroy(error));
  const add = (name: string, xml: string) =>
    zip.addBuffer(Buffer.from(xml), name, { mtime: facts.createdAt });
  add("[Content_Types].xml", contentTypes);
  add("_rels/.rels", packageRelations);
  add("docProps/core.xml", coreProperties(facts));
  add("xl/workbook.xml", workbookXml(sheet));
  add("xl/_rels/workbook.xml.rels", workbookRelations);
  add("xl/styles.xml", stylesXml());
  zip.addReadStream(rows, "xl/worksheets/sheet1.xml", { mtime: facts.createdAt });
  zip.end();
  try {
    yield* output;
  } finally {
    rows.destroy();
  }
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const contentTypes =
  `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kinds}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${kinds}.styles+xml"/>` +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
  "</Types>";

const packageRelations =
  `${declaration}<Relationships xmlns="${relations}">` +
  `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>` +
  `<Relationship Id="rId2" Type="${relations}/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const workbookRelations =
  `${declaration}<Relationships xmlns="${relations}">` +
  `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
  `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`;

function coreProperties({ title, creator, createdAt }: WorkbookFacts): string {
  const instant = createdAt.toISOString().replace(/\.\d+Z$/, "Z");
  return (
    `${declaration}<cp:coreProperties xmlns:cp="${core}" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created></cp:coreProperties>`
  );
}

function workbookXml({ name, top, headingRows, columns, filteredRows }: SheetInput): string {
  const tab = tabName(name);
  const quoted = escapeXml(`'${tab.replaceAll("'", "''")}'`);
  const first = top.length - headingRows + 1;
  const filter = filteredRows
    ? `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${quoted}!${absolute(
        filterRange(top.length, columns.length, filteredRows),
      )}</definedName>`
    : "";
  return (
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews>` +
    `<sheets><sheet name="${escapeXml(tab)}" sheetId="1" r:id="rId1"/></sheets><definedNames>${filter}` +
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${quoted}!$${first}:$${top.length}</definedName>` +
    "</definedNames></workbook>"
  );
}

/** Excel refuses these characters, names beyond 31, and an apostrophe at either end; a comma misleads other readers. */
function tabName(name: string): string {
  const words = name.replace(/[[\]:*?/\\,\s]+/g, " ").slice(0, 31);
  return words.replace(/^[' ]+|[' ]+$/g, "") || "1";
}

function absolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
