import { applyMigrations } from "./lib/migrations";
import { provisionLogin } from "./lib/provision";
import { run } from "./lib/run";
import { listenForStop } from "./lib/stop-signal";
import { withDatabase } from "./lib/with-database";

/** `npm run db`: the migrated database alone, until Ctrl-C, with its two connection strings for psql and the like. */
await run(() => {
  const stop = listenForStop();
  return withDatabase(
    async ({ ownerUrl, secrets }) => {
      await applyMigrations(ownerUrl);
      console.log(`owner        ${ownerUrl}`);
      console.log(`application  ${await provisionLogin(ownerUrl, secrets.appPassword)}`);
      await stop.untilStopped();
    },
    { alone: true },
  );
});
