import { parseArgs } from "node:util";
import { backupKeyPath, keepCopyOf, openBackupKey } from "./lib/backup/backup-key";
import { describeBackup } from "./lib/backup/describe-backup";
import { givenPath } from "./lib/backup/given-path";
import { nightlyBackup } from "./lib/backup/nightly-backup";
import { sayStopped } from "./lib/backup/say-stopped";
import { writeBackup } from "./lib/backup/write-backup";
import { run } from "./lib/run";
import { Sentence } from "./lib/sentence";
import { listenForStop } from "./lib/stop-signal";
import { withDatabase } from "./lib/with-database";

/**
 * `npm run backup -- FILE`: the whole database as it is at this moment, encrypted, also beside a running site. `--nightly`
 * instead of a file: a dated one in BACKUP_DIR, proved by restoring it; the oldest beyond BACKUP_KEEP go.
 */
await run(() => {
  const { values, positionals } = parseArgs({
    options: { nightly: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  if (values.nightly ? positionals.length > 0 : positionals.length !== 1) {
    throw new Sentence('Name the file to write: "npm run backup -- FILE".');
  }
  const { signal } = listenForStop();
  return sayStopped("No backup was written.", () =>
    withDatabase(async (installation) => {
      const { directory, settings } = installation;
      const key = await openBackupKey(backupKeyPath(directory, settings.backupKeyPath));
      if (key.isNew) console.log(keepCopyOf(key.path));
      if (values.nightly) return nightlyBackup({ ...installation, key, signal });
      const path = givenPath(positionals[0] ?? "");
      const backup = await writeBackup({ ...installation, path, key, signal });
      console.log(`${path} was written: ${describeBackup(backup)}.`);
      console.log(`Prove that it can be restored: npm run backup:verify -- ${path}`);
    }),
  );
});
