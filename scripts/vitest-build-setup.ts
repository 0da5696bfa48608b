import { build } from "./lib/build";
import { generateClient } from "./lib/generate-client";

/** Fault tests that serve the site all serve one production build, made before the first of them. */
export default async function setup(): Promise<void> {
  await generateClient();
  await build();
}
