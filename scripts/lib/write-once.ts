import { chownSync, closeSync, fsyncSync, linkSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Writes a small secret file for this user alone. Written aside and linked: a full disk or a kill leaves no half file, and a
 * file that exists is never replaced. False when another process made it a moment earlier: that one counts.
 */
export function writeOnce(path: string, content: string): boolean {
  const aside = `${path}.${process.pid}`;
  try {
    rmSync(aside, { force: true });
    const file = openSync(aside, "wx", 0o600);
    writeSync(file, content);
    fsyncSync(file);
    closeSync(file);
    const { uid, gid } = statSync(dirname(path));
    if (process.getuid?.() === 0) chownSync(aside, uid, gid);
    linkSync(aside, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}
