import { readTextFile } from "./csv/read-text-file";
import { kindOf } from "./kind-of";
import { SpreadsheetRefusal } from "./spreadsheet-refusal";
import type { Workbook } from "./workbook";
import { openPackage } from "./xlsx/open-package";
import { readContents } from "./xlsx/read-contents";

export const maxWorkbookBytes = 10 * 1024 * 1024;

/**
 * Reads an untrusted .xlsx or .csv. Hard work on a hostile file: call it in a thread bounded in time and memory
 * (lib/imports/thread), never in the server's own.
 * @throws SpreadsheetRefusal when it is neither, is unsafe, or is larger than the limits.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  if (bytes.length > maxWorkbookBytes) {
    throw new SpreadsheetRefusal("FILE_TOO_LARGE", { megabytes: maxWorkbookBytes / 1024 / 1024 });
  }
  if (kindOf(bytes) === "TEXT") return readTextFile(bytes);
  try {
    return await readContents(await openPackage(bytes));
  } catch (error) {
    if (error instanceof SpreadsheetRefusal) throw error;
    // Whatever a library says about a malformed file means the same to the person: it is broken.
    throw new SpreadsheetRefusal("BROKEN");
  }
}
