import { SpreadsheetRefusal, type SpreadsheetRefusalCode } from "./spreadsheet-refusal";

const zip = [0x50, 0x4b, 0x03, 0x04];
const emptyZip = [0x50, 0x4b, 0x05, 0x06];
/** Compound file: .xls, and also an .xlsx under a password. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];
const pdf = [0x25, 0x50, 0x44, 0x46];

/**
 * Throws unless the content (never the name) is a zip, which is what every .xlsx is. Kinds people
 * commonly rename get their own code, because what to do next differs.
 */
export function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new SpreadsheetRefusal("EMPTY_FILE");
  if (!startsWith(bytes, zip)) throw new SpreadsheetRefusal(kindOf(bytes));
}

function kindOf(bytes: Uint8Array): SpreadsheetRefusalCode {
  if (startsWith(bytes, compoundFile)) return isEncryptedPackage(bytes) ? "PASSWORD_PROTECTED" : "OLD_EXCEL";
  if (startsWith(bytes, pdf)) return "PDF";
  if (startsWith(bytes, emptyZip)) return "NOT_A_WORKBOOK";
  return looksLikeText(bytes) ? "TEXT_FILE" : "NOT_A_WORKBOOK";
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Names inside a compound file are UTF-16; the stream of an encrypted workbook has this one. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
}

/** CSV and HTML saved under another name: no control characters at the beginning. */
function looksLikeText(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 512).every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13);
}
