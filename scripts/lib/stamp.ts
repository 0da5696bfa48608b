import { readFileSync, writeFileSync } from "node:fs";

/** Whether the product beside this stamp was made from sources with this hash. */
export function hasStamp(path: string, hash: string): boolean {
  try {
    return readFileSync(path, "utf8") === hash;
  } catch {
    return false;
  }
}

export function writeStamp(path: string, hash: string): void {
  writeFileSync(path, hash);
}
