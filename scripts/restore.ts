import { parseArgs } from "node:util";
import { backupKeyPath, readBackupKey } from "./lib/backup/backup-key";
import { readErasuresFile } from "./lib/backup/erase-again";
import { dropFormer } from "./lib/backup/former-database";
import { givenPath } from "./lib/backup/given-path";
import { restoreBackup } from "./lib/backup/restore-backup";
import { sayStopped } from "./lib/backup/say-stopped";
import { run } from "./lib/run";
import { Sentence } from "./lib/sentence";
import { listenForStop } from "./lib/stop-signal";
import { withDatabase } from "./lib/with-database";

/**
 * `npm run restore -- FILE`: the database as it was when FILE was made; the site is stopped meanwhile. `--replace` where
 * there is one already, which is kept under another name; `--drop NAME` drops such a one for good. Whoever was erased in the
 * database that is replaced, or by the list of `--erased FILE`, is erased in the restored one as well.
 */
await run(() => {
  const { values, positionals } = parseArgs({
    options: {
      replace: { type: "boolean", default: false },
      drop: { type: "string" },
      erased: { type: "string" },
    },
    allowPositionals: true,
  });
  if (positionals.length !== (values.drop ? 0 : 1)) {
    throw new Sentence('Name the backup: "npm run restore -- FILE".');
  }
  const { signal } = listenForStop();
  return sayStopped("Nothing was restored, and nothing was changed.", () =>
    withDatabase(
      async (installation) => {
        if (values.drop) return dropFormer(installation.ownerUrl, values.drop);
        const { directory, settings } = installation;
        const key = await readBackupKey(backupKeyPath(directory, settings.backupKeyPath));
        const path = givenPath(positionals[0] ?? "");
        const erased = values.erased ? readErasuresFile(givenPath(values.erased)) : [];
        await restoreBackup({ ...installation, path, key, signal, isReplacing: values.replace, erased });
      },
      { alone: true },
    ),
  );
});
