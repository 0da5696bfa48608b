import { deflateRawSync } from "node:zlib";

export type ZipPart = {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The unpacked size the directory claims, when it lies. */
  readonly claimedSize?: number;
  readonly encrypted?: boolean;
  readonly symlink?: boolean;
};

/** A zip archive made by hand (without checksums), so that a test can make one no honest program writes. */
export function makeZip(parts: readonly ZipPart[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;

  for (const part of parts) {
    const name = Buffer.from(part.name);
    const content = Buffer.from(part.content);
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800 | (part.encrypted ? 1 : 0), 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.claimedSize ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);

    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(part.symlink ? 0o120777 * 0x10000 : 0, 6);
    tail.writeUInt32LE(offset, 10);
    const body = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, name, packed]);
    bodies.push(body);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, tail, name]));
    offset += body.length;
  }

  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}

const workbookXml =
  '<workbook xmlns:r="r"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>';
const relationsXml =
  '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>';

/** The smallest workbook around one sheet's XML; `others` replace or add parts. */
export function makeWorkbook(sheetXml: string, others: readonly ZipPart[] = []): Uint8Array {
  const parts = new Map<string, ZipPart>();
  for (const part of [
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "xl/workbook.xml", content: workbookXml },
    { name: "xl/_rels/workbook.xml.rels", content: relationsXml },
    { name: "xl/worksheets/sheet1.xml", content: sheetXml },
    ...others,
  ]) {
    parts.set(part.name, part);
  }
  return makeZip([...parts.values()]);
}

/** A sheet of the given rows of cell XML. */
export function sheetOf(...rows: readonly string[]): string {
  return `<worksheet><sheetData>${rows.join("")}</sheetData></worksheet>`;
}
