import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * One value for the content of files and folders below `root` (missing ones count as missing) and for the named texts.
 * Tests are left out: they do not reach a build.
 */
export function sourceHash(root: string, paths: string[], texts: Record<string, string> = {}): string {
  const hash = createHash("sha256");
  for (const path of paths.toSorted()) {
    for (const file of filesBelow(join(root, path))) {
      hash
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update("\0");
    }
  }
  for (const name of Object.keys(texts).toSorted()) hash.update(`${name}=${texts[name]}\0`);
  return hash.digest("hex");
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name !== "generated" && !/\.test\.tsx?$/.test(name))
    .toSorted()
    .flatMap((name) => filesBelow(join(path, name)));
}
