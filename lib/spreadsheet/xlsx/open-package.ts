import yauzl, { type Entry } from "yauzl";
import { limits } from "../limits";
import { SpreadsheetRefusal } from "../spreadsheet-refusal";

const allowedFolders = ["xl/", "docProps/", "_rels/", "customXml/"];
const encryptedFlag = 0x1;
const unixSymlink = 0o120000;
const unixTypeMask = 0o170000;

export type Package = {
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  readonly read: (name: string) => AsyncIterable<Buffer>;
};

/**
 * Lists a workbook's parts and judges them all before any is inflated. Reading then counts real
 * bytes against one budget for the whole file, whatever the directory claimed.
 */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { strictFileNames: true });
  if (zip.entryCount > limits.parts) throw new SpreadsheetRefusal("TOO_MANY_PARTS", { limit: limits.parts });

  const entries = new Map<string, Entry>();
  let claimed = 0;
  for await (const entry of zip.eachEntry()) {
    judge(entry);
    claimed += entry.uncompressedSize;
    entries.set(entry.fileName, entry);
  }
  if (claimed > limits.unpackedBytes) throw tooLarge();
  if (entries.has("xl/workbook.bin")) throw new SpreadsheetRefusal("BINARY_WORKBOOK");

  let inflated = 0;
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    async *read(name) {
      const entry = entries.get(name);
      if (!entry) throw new SpreadsheetRefusal("BROKEN");
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        inflated += chunk.length;
        if (inflated > limits.unpackedBytes) throw tooLarge();
        yield chunk;
      }
    },
  };
}

function tooLarge(): SpreadsheetRefusal {
  return new SpreadsheetRefusal("UNPACKED_TOO_LARGE", { megabytes: limits.unpackedBytes / 1024 / 1024 });
}

function judge({ fileName, generalPurposeBitFlag, externalFileAttributes }: Entry): void {
  if (generalPurposeBitFlag & encryptedFlag) throw new SpreadsheetRefusal("UNSAFE");
  if (((externalFileAttributes >>> 16) & unixTypeMask) === unixSymlink)
    throw new SpreadsheetRefusal("UNSAFE");
  if (fileName === "[Content_Types].xml" || allowedFolders.some((folder) => fileName.startsWith(folder)))
    return;
  // Any other zip, .docx and .ods included, is a mistake in choosing the file.
  throw new SpreadsheetRefusal(fileName === "mimetype" ? "OPEN_DOCUMENT" : "NOT_A_WORKBOOK");
}
