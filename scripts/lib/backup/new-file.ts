import { randomUUID } from "node:crypto";
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { fileSentence, Sentence } from "../sentence";

/** What is being written has this at the end of its name, and is worth nothing. */
export const partialMark = ".partial-";

/**
 * A file that appears whole or not at all, and never in the place of another: `write` fills a new file beside it (this user
 * alone may read it), which is put on disk and then given its name.
 */
export async function newFile(path: string, write: (partial: string) => Promise<void>): Promise<void> {
  refuseExisting(path);
  const partial = `${path}${partialMark}${process.pid}-${randomUUID().slice(0, 8)}`;
  try {
    closeSync(openSync(partial, "wx", 0o600));
    await write(partial);
    toDisk(partial);
    giveName(partial, path);
    toDisk(dirname(path));
  } catch (error) {
    throw missingFolder(error, path) ?? fileSentence(error, dirname(path));
  } finally {
    rmSync(partial, { force: true });
  }
}

function refuseExisting(path: string): void {
  if (existsSync(path)) throw new Sentence(`${path} exists and is not overwritten: choose another name.`);
}

function missingFolder(error: unknown, path: string): Sentence | null {
  if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) return null;
  return new Sentence(`There is no folder ${dirname(path)}: make it first.`, { cause: error });
}

/** A link is refused when somebody took the name meanwhile. Some disks, USB sticks above all, have no links. */
function giveName(partial: string, path: string): void {
  try {
    linkSync(partial, path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "EEXIST") refuseExisting(path);
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(code)) throw error;
    refuseExisting(path);
    renameSync(partial, path);
  }
}

function toDisk(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
