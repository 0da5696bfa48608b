import { ZipFile } from "yazl";
import { columnLetters } from "../workbook";
import { escapeXml } from "../write-xml";
import { openPackage, type Package } from "./open-package";
import { readIndex, readTargets } from "./read-contents";

/** What to write beside a sheet's rows. */
export type Marks = {
  readonly sheet: string;
  readonly headingRow: number;
  readonly heading: string;
  readonly texts: ReadonlyMap<number, string>;
  /** Reads a name written in an old encoding. */
  readonly decode: (text: string) => string;
};

/**
 * The same workbook with one more column, in the first place free to the right of its rows: everything else, merged cells,
 * widths and hidden rows included, stays byte for byte in its part.
 */
export async function markWorkbook(bytes: Uint8Array, marks: Marks): Promise<Uint8Array> {
  const parts = await openPackage(bytes);
  const { entries } = await readIndex(parts.read("xl/workbook.xml"));
  const targets = await readTargets(parts.read("xl/_rels/workbook.xml.rels"));
  const id = entries.find(({ name }) => marks.decode(name) === marks.sheet)?.id ?? "";
  const target = targets.get(id) ?? "";
  const styles = parts.has("xl/styles.xml") ? addStyle(await textOf(parts, "xl/styles.xml")) : null;
  const zip = new ZipFile();
  for (const name of parts.names) {
    if (name === target)
      zip.addBuffer(Buffer.from(markRows(await textOf(parts, name), marks, styles?.index ?? 0)), name);
    else if (name === "xl/styles.xml" && styles) zip.addBuffer(Buffer.from(styles.xml), name);
    else if (!name.endsWith("/")) zip.addBuffer(await bytesOf(parts, name), name);
  }
  zip.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function markRows(xml: string, { headingRow, heading, texts }: Marks, style: number): string {
  const letters = columnLetters(widestColumn(xml) + 1);
  let number = 0;
  return xml
    .replace(/<dimension\b[^>]*\/>/, "")
    .replace(
      /<((?:\w+:)?)row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g,
      (whole, prefix: string, attributes: string, cells: string | undefined) => {
        number = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? number + 1);
        const text = number === headingRow ? heading : texts.get(number);
        if (text === undefined) return whole;
        const open = attributes.replace(/\s*\bspans="[^"]*"/, "").trimEnd();
        const value = `<${prefix}is><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}is>`;
        const cell = `<${prefix}c r="${letters}${number}" s="${style}" t="inlineStr">${value}</${prefix}c>`;
        return `<${prefix}row${open}>${cells ?? ""}${cell}</${prefix}row>`;
      },
    );
}

/** 0-based; −1 of a sheet without cells. A cell that does not say where it is stands behind the one before it. */
function widestColumn(xml: string): number {
  let widest = -1;
  let column = -1;
  for (const [tag] of xml.matchAll(/<(?:\w+:)?(?:row|c|mergeCell)\b[^>]*>/g)) {
    if (/^<(?:\w+:)?row\b/.test(tag)) {
      column = -1;
      continue;
    }
    const [, letters] = /\br(?:ef)?="(?:[A-Z]+\d+:)?([A-Z]{1,3})\d+"/.exec(tag) ?? [];
    column = letters === undefined ? column + 1 : indexOf(letters);
    widest = Math.max(widest, column);
  }
  return widest;
}

function indexOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/**
 * A style of our own: red, in a font that has every Vietnamese letter, wrapped. Sheets typed in an old font would show
 * Unicode as signs otherwise. Null when the part is not as usual; the column then has the sheet's own style.
 */
function addStyle(xml: string): { xml: string; index: number } | null {
  const fonts = /<fonts\b[^>]*>([\s\S]*?)<\/fonts>/.exec(xml);
  const formats = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(xml);
  if (!fonts || !formats) return null;
  const font = fonts[1]?.match(/<font\b/g)?.length ?? 0;
  const index = formats[1]?.match(/<xf\b/g)?.length ?? 0;
  const marked = xml
    .replace(/<fonts\b[^>]*>/, `<fonts count="${font + 1}">`)
    .replace(
      "</fonts>",
      '<font><sz val="11"/><color rgb="FFB42318"/><name val="Times New Roman"/></font></fonts>',
    )
    .replace(/<cellXfs\b[^>]*>/, `<cellXfs count="${index + 1}">`)
    .replace(
      "</cellXfs>",
      `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">` +
        '<alignment vertical="top" wrapText="1"/></xf></cellXfs>',
    );
  return { xml: marked, index };
}

async function textOf(parts: Package, name: string): Promise<string> {
  return (await bytesOf(parts, name)).toString("utf8");
}

async function bytesOf(parts: Package, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of parts.read(name)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
