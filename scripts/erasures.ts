import { readErasures } from "./lib/backup/erase-again";
import { run } from "./lib/run";
import { withDatabase } from "./lib/with-database";

/**
 * `npm run --silent erasures > FILE`: whom the register erased, one on a line, without a word about anybody. Kept beside the
 * backups it lets `npm run restore -- --erased FILE` erase again whom an older backup brings back.
 */
await run(() =>
  withDatabase(async ({ ownerUrl }) => {
    for (const erasure of await readErasures(ownerUrl)) console.log(JSON.stringify(erasure));
  }),
);
