import { join } from "node:path";
import { projectRoot } from "./project-root";
import { runTool } from "./run-tool";
import { Sentence } from "./sentence";
import { sourceHash } from "./source-hash";
import { hasStamp, writeStamp } from "./stamp";

/** Writes the Prisma client to `lib/db/generated` when the schema changed since; answers whether it did. */
export async function generateClient(): Promise<boolean> {
  const hash = sourceHash(projectRoot, ["prisma/schema", "node_modules/prisma/package.json"]);
  const stamp = join(projectRoot, "lib/db/generated/stamp");
  if (hasStamp(stamp, hash)) return false;
  const { isDone, output } = await runTool(["node_modules/prisma/build/index.js", "generate"], {
    // Generating needs no native engine, but the CLI would download one: any executable stands in for it.
    env: {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  if (!isDone) throw new Sentence(`The Prisma client could not be generated.\n${output}`);
  writeStamp(stamp, hash);
  return true;
}
