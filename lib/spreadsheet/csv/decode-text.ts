import { SpreadsheetRefusal } from "../spreadsheet-refusal";

/** How the bytes of a text file were read. ONE_BYTE: as Windows-1252, from which an old Vietnamese encoding can be decoded. */
export type TextEncoding = "UTF_8" | "UTF_16" | "ONE_BYTE";

/** The text of a file and how it was read; the byte order mark is not part of it. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: new TextDecoder(utf16, { fatal: false }).decode(bytes), encoding: "UTF_16" };
  // No text has a NUL; a picture or a program renamed to .csv has.
  if (bytes.includes(0)) throw new SpreadsheetRefusal("NOT_A_WORKBOOK");
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF_8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "ONE_BYTE" };
  }
}

/** By its byte order mark; without one by where the NULs of plain letters stand. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 512);
  const nulsAt = (parity: number) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  if (nulsAt(1) > head.length / 8 && nulsAt(0) === 0) return "utf-16le";
  return nulsAt(0) > head.length / 8 && nulsAt(1) === 0 ? "utf-16be" : null;
}
