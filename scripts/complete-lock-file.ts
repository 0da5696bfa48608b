import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type LockFile, missingEntries } from "./lib/lock-file";
import { projectRoot } from "./lib/project-root";
import { run } from "./lib/run";

/** `npm run lock:complete`, after packages were added or updated through a registry that lacks other platforms. */
await run(async () => {
  const path = join(projectRoot, "package-lock.json");
  const lockFile: LockFile = JSON.parse(readFileSync(path, "utf8"));
  const missing = missingEntries(lockFile);
  const packages = Object.entries({ ...lockFile.packages, ...missing }).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  writeFileSync(
    path,
    `${JSON.stringify({ ...lockFile, packages: Object.fromEntries(packages) }, null, 2)}\n`,
  );
  console.log(`${Object.keys(missing).length} entries added.`);
});
