import { generateClient } from "./lib/generate-client";
import { run } from "./lib/run";

/** `npm run db:generate`: the Prisma client for the present schema. */
await run(async () => {
  console.log((await generateClient()) ? "The Prisma client is new." : "The Prisma client is up to date.");
});
