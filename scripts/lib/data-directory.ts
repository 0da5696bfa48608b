import { accessSync, chmodSync, constants, mkdirSync, realpathSync, statfsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { fileSentence, Sentence } from "./sentence";

const requiredFreeBytes = 200 * 1024 * 1024;

/** Makes the data directory when it is missing, proves that it can be used, and answers its real path. */
export function prepareDataDirectory(given: string): string {
  const directory = resolve(given);
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK);
    closeToOthers(directory);
  } catch (error) {
    throw fileSentence(error, directory);
  }
  const { bavail, bsize } = statfsSync(directory);
  if (bavail * bsize < requiredFreeBytes) {
    const free = Math.floor((bavail * bsize) / 1024 / 1024);
    throw new Sentence(
      `The disk that holds ${directory} is full (${free} MB free, 200 MB needed): free some space and start again.`,
    );
  }
  return realpathSync(directory);
}

/** The secrets are here. As root the database has an account of its own, which must pass through to its folder. */
function closeToOthers(directory: string): void {
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  const stat = statSync(directory);
  if ((stat.mode & 0o777) !== mode && stat.uid === process.getuid?.()) chmodSync(directory, mode);
}
