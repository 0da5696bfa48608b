import { parseArgs } from "node:util";
import { applyMigrations, forgetFailedMigration } from "./lib/migrations";
import { provisionLogin } from "./lib/provision";
import { run } from "./lib/run";
import { withDatabase } from "./lib/with-database";

/** `npm run db:migrate`: brings the installation's database up to date. `--retry <name>` tries a failed migration again. */
await run(() =>
  withDatabase(async ({ ownerUrl, secrets }) => {
    const { values } = parseArgs({ options: { retry: { type: "string" } } });
    if (values.retry) await forgetFailedMigration(ownerUrl, values.retry);
    const applied = await applyMigrations(ownerUrl);
    await provisionLogin(ownerUrl, secrets.appPassword);
    console.log(applied.length > 0 ? `Applied ${applied.join(", ")}` : "The database is up to date.");
  }),
);
