import { SpreadsheetRefusal } from "./spreadsheet-refusal";

const zip = [0x50, 0x4b, 0x03, 0x04];
const emptyZip = [0x50, 0x4b, 0x05, 0x06];
/** Compound file: .xls, and also an .xlsx under a password. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];
const pdf = [0x25, 0x50, 0x44, 0x46];

/**
 * What the content (never the name) can be: a zip, which is what every .xlsx is, or text. Kinds people commonly rename
 * get a refusal of their own, because what to do next differs.
 */
export function kindOf(bytes: Uint8Array): "WORKBOOK" | "TEXT" {
  if (bytes.length === 0) throw new SpreadsheetRefusal("EMPTY_FILE");
  if (startsWith(bytes, zip)) return "WORKBOOK";
  if (startsWith(bytes, compoundFile))
    throw new SpreadsheetRefusal(isEncryptedPackage(bytes) ? "PASSWORD_PROTECTED" : "OLD_EXCEL");
  if (startsWith(bytes, pdf)) throw new SpreadsheetRefusal("PDF");
  if (startsWith(bytes, emptyZip)) throw new SpreadsheetRefusal("NOT_A_WORKBOOK");
  return "TEXT";
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Names inside a compound file are UTF-16; the stream of an encrypted workbook has this one. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
}
