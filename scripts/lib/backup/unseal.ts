import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { Decrypter } from "age-encryption";
import { fileSentence, Sentence } from "../sentence";
import type { BackupKey } from "./backup-key";
import { piecesOf, webStream } from "./web-stream";

const ageMark = "age-encryption.org/v1\n";

/**
 * The content of a sealed file, piece by piece. Every piece is proved before it is given; that the last one was reached is
 * known only at the end, so nothing may be kept of a file that throws.
 */
export async function* unseal(
  path: string,
  { identity, path: keyPath }: BackupKey,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  refuseOther(path);
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const file = createReadStream(path);
  const gunzip = createGunzip();
  const unpacked = decrypter
    .decrypt(webStream(file))
    .then((stream) => pipeline(piecesOf(stream), gunzip, { signal }));
  // A failure before the first byte reaches the loop below through the stream.
  unpacked.catch((error: Error) => gunzip.destroy(error));
  try {
    for await (const piece of gunzip) yield piece;
    await unpacked;
  } catch (error) {
    signal.throwIfAborted();
    throw damageSentence(error, path, keyPath);
  } finally {
    gunzip.destroy();
    file.destroy();
  }
}

function damaged(path: string, cause?: unknown): Sentence {
  return new Sentence(
    `${path} was altered or cut short and cannot be used: take another copy of the backup.`,
    { cause },
  );
}

function refuseOther(path: string): void {
  const start = firstBytes(path);
  if (start === ageMark) return;
  throw ageMark.startsWith(start) ? damaged(path) : new Sentence(`${path} is not a backup of Sổ Khối.`);
}

function firstBytes(path: string): string {
  try {
    const file = openSync(path, "r");
    try {
      const start = Buffer.alloc(ageMark.length);
      return start.toString("latin1", 0, readSync(file, start));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT") throw new Sentence(`There is no file ${path}.`, { cause: error });
    if (code === "EISDIR") throw new Sentence(`${path} is a folder, not a backup.`, { cause: error });
    if (code === "EACCES") throw new Sentence(`${path} may not be read by this user.`, { cause: error });
    throw fileSentence(error, path);
  }
}

function damageSentence(error: unknown, path: string, keyPath: string): unknown {
  if (error instanceof Error && error.message.startsWith("no identity matched")) {
    return new Sentence(
      `The key in ${keyPath} does not open ${path}: set BACKUP_KEY to the file with the key it was made with.`,
      { cause: error },
    );
  }
  return damaged(path, error);
}
