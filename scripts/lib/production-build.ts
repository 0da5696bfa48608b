import { join } from "node:path";
import { build, isBuilt } from "./build";
import { generateClient } from "./generate-client";
import { lockHolder } from "./lock";
import { projectRoot } from "./project-root";
import { Sentence } from "./sentence";

/** The build that journeys and fault tests serve; refuses to take away the one that a running `npm start` serves. */
export async function productionBuild(): Promise<void> {
  await generateClient();
  const holder = lockHolder(join(projectRoot, ".data"));
  if (holder && !isBuilt()) {
    throw new Sentence(`"npm start" (process ${holder}) serves the present build: stop it, then test again.`);
  }
  await build();
}
