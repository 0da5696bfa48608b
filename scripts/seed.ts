import { parseArgs } from "node:util";
import loadDemo from "../prisma/seed/load-demo";
import { dropEverything } from "./lib/drop-everything";
import { blocState } from "./lib/load-data";
import { applyMigrations } from "./lib/migrations";
import { provisionLogin } from "./lib/provision";
import { run } from "./lib/run";
import { Sentence } from "./lib/sentence";
import { withDatabase } from "./lib/with-database";

/**
 * `npm run db:seed`: the demonstration anew; whatever was entered into it is gone. `--empty <code>` (may be repeated) leaves
 * a unit without members. Refuses a database with a real bloc.
 */
await run(() =>
  withDatabase(async ({ ownerUrl, secrets }) => {
    const { values } = parseArgs({ options: { empty: { type: "string", multiple: true, default: [] } } });
    await applyMigrations(ownerUrl);
    if ((await blocState(ownerUrl)) === "real")
      throw new Sentence("This database holds a real bloc: the demonstration is not loaded over it.");
    await dropEverything(ownerUrl);
    await applyMigrations(ownerUrl);
    await provisionLogin(ownerUrl, secrets.appPassword);
    const { organizations, members } = await loadDemo(ownerUrl, { emptyUnits: values.empty });
    console.log(`The demonstration is loaded: ${organizations} organisations, ${members} members.`);
  }),
);
