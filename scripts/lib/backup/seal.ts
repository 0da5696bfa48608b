import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { Encrypter } from "age-encryption";
import { newFile } from "./new-file";
import { piecesOf, webStream } from "./web-stream";

/** Packs and encrypts `content` into the new file `path`, as it comes: memory does not grow with the database. */
export async function seal(
  path: string,
  recipient: string,
  content: AsyncIterable<Buffer>,
  signal: AbortSignal,
): Promise<void> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  await newFile(path, async (partial) => {
    const gzip = createGzip();
    const packed = pipeline(content, gzip, { signal });
    const sealed = encrypter
      .encrypt(webStream(gzip))
      .then((stream) => pipeline(piecesOf(stream), createWriteStream(partial), { signal }));
    // Both, so that nothing still writes when the first failure is told.
    for (const outcome of await Promise.allSettled([packed, sealed])) {
      if (outcome.status === "rejected") throw signal.aborted ? signal.reason : outcome.reason;
    }
  });
}
