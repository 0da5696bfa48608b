import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { partialMark } from "./new-file";

const pattern = /^so-khoi-\d{4}-\d{2}-\d{2}-\d{6}\.age$/;
const day = 24 * 3_600_000;

/** Named by the moment in universal time, so that the order of the names is the order of time. */
export function nightlyName(at: Date): string {
  const [date, time] = at.toISOString().slice(0, 19).split("T");
  return `so-khoi-${date}-${time?.replaceAll(":", "")}.age`;
}

/** Keeps the newest `keep` nightly backups, and clears away what a killed run left half-written. Nothing else is touched. */
export function removeOldBackups(folder: string, keep: number, now = Date.now()): void {
  const names = readdirSync(folder).sort().reverse();
  for (const name of names.filter((other) => pattern.test(other)).slice(keep)) rmSync(join(folder, name));
  for (const name of names.filter((other) => other.startsWith("so-khoi-") && other.includes(partialMark))) {
    const path = join(folder, name);
    if (now - statSync(path).mtimeMs > day) rmSync(path, { force: true });
  }
}
