import { parseArgs } from "node:util";
import { backupKeyPath, readBackupKey } from "./lib/backup/backup-key";
import { describeBackup } from "./lib/backup/describe-backup";
import { givenPath } from "./lib/backup/given-path";
import { proveBackup } from "./lib/backup/prove-backup";
import { sayStopped } from "./lib/backup/say-stopped";
import { run } from "./lib/run";
import { Sentence } from "./lib/sentence";
import { listenForStop } from "./lib/stop-signal";
import { withDatabase } from "./lib/with-database";

/** `npm run backup:verify -- FILE`: restores a backup into a database of its own, compares it row for row, and drops it. */
await run(() => {
  const { positionals } = parseArgs({ allowPositionals: true });
  if (positionals.length !== 1) throw new Sentence('Name the backup: "npm run backup:verify -- FILE".');
  const path = givenPath(positionals[0] ?? "");
  const { signal } = listenForStop();
  return sayStopped("The backup was not proved.", () =>
    withDatabase(async ({ directory, settings, ownerUrl }) => {
      const key = await readBackupKey(backupKeyPath(directory, settings.backupKeyPath));
      const proven = await proveBackup({ path, key, ownerUrl, signal });
      console.log(`${path} can be restored: ${describeBackup(proven)}, each row compared.`);
    }),
  );
});
