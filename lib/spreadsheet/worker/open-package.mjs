// @ts-check
import yauzl from "yauzl";
import { limits } from "./limits.mjs";
import { Refusal } from "./refusal.mjs";

const allowedFolders = ["xl/", "docProps/", "_rels/", "customXml/"];
const encryptedFlag = 0x1;
const unixSymlink = 0o120000;
const unixTypeMask = 0o170000;

/**
 * @typedef {{ has: (name: string) => boolean, read: (name: string) => AsyncIterable<Buffer> }} Package
 */

/**
 * Lists a workbook's parts and judges them all before any is inflated. Reading then counts real
 * bytes against one budget for the whole file, whatever the directory claimed.
 *
 * @param {Uint8Array} bytes
 * @returns {Promise<Package>}
 */
export async function openPackage(bytes) {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { strictFileNames: true });
  if (zip.entryCount > limits.parts) throw new Refusal("TOO_MANY_PARTS", { limit: limits.parts });

  /** @type {Map<string, import("yauzl").Entry>} */
  const entries = new Map();
  let claimed = 0;
  for await (const entry of zip.eachEntry()) {
    judge(entry);
    claimed += entry.uncompressedSize;
    entries.set(entry.fileName, entry);
  }
  if (claimed > limits.unpackedBytes) throw tooLarge();
  if (entries.has("xl/workbook.bin")) throw new Refusal("BINARY_WORKBOOK");

  let inflated = 0;
  return {
    has: (name) => entries.has(name),
    async *read(name) {
      const entry = entries.get(name);
      if (!entry) throw new Refusal("BROKEN");
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        inflated += chunk.length;
        if (inflated > limits.unpackedBytes) throw tooLarge();
        yield chunk;
      }
    },
  };
}

function tooLarge() {
  return new Refusal("UNPACKED_TOO_LARGE", { megabytes: limits.unpackedBytes / 1024 / 1024 });
}

/** @param {import("yauzl").Entry} entry */
function judge({ fileName, generalPurposeBitFlag, externalFileAttributes }) {
  if (generalPurposeBitFlag & encryptedFlag) throw new Refusal("UNSAFE");
  if (((externalFileAttributes >>> 16) & unixTypeMask) === unixSymlink) throw new Refusal("UNSAFE");
  if (fileName === "[Content_Types].xml" || allowedFolders.some((folder) => fileName.startsWith(folder)))
    return;
  // Any other zip, .docx and .ods included, is a mistake in choosing the file.
  throw new Refusal(fileName === "mimetype" ? "OPEN_DOCUMENT" : "NOT_A_WORKBOOK");
}
