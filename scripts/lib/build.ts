import { chmodSync, rmSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project-root";
import { runTool } from "./run-tool";
import { Sentence } from "./sentence";
import { sourceHash } from "./source-hash";
import { hasStamp, writeStamp } from "./stamp";

/** What ends up in a build. */
const sources = [
  "app",
  "components",
  "lib",
  "messages",
  "public",
  "prisma/schema",
  "prisma/seed/demo-accounts.ts",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "proxy.ts",
  "tsconfig.json",
];

const stamp = join(projectRoot, ".next", "source-hash");

function currentHash(): string {
  return sourceHash(projectRoot, sources, { node: process.version });
}

export function isBuilt(): boolean {
  return hasStamp(stamp, currentHash());
}

/**
 * Makes the production build when the sources changed since the last one; answers whether it did. The build holds no
 * secret: the key of server actions is given to the server when it starts.
 */
export async function build(signal?: AbortSignal): Promise<boolean> {
  const hash = currentHash();
  if (hasStamp(stamp, hash)) return false;
  rmSync(stamp, { force: true });
  const { isDone, output } = await runTool(["node_modules/next/dist/bin/next", "build"], {
    // Next would complete the lock file's entries for other platforms over the network.
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", NEXT_IGNORE_INCORRECT_LOCKFILE: "1" },
    ...(signal ? { signal } : {}),
  });
  if (!isDone) throw new Sentence(`The production build failed.\n${output}`);
  chmodSync(join(projectRoot, ".next"), 0o700);
  writeStamp(stamp, hash);
  return true;
}
