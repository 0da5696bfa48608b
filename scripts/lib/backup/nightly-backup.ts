import { mkdirSync } from "node:fs";
import { setPriority } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { fileSentence, Sentence } from "../sentence";
import { Stopped } from "../stop-signal";
import type { OpenInstallation } from "../with-database";
import { backupDirectory } from "./backup-directory";
import { backupHistory } from "./backup-history";
import type { BackupKey } from "./backup-key";
import { describeBackup } from "./describe-backup";
import { isBackupDue } from "./is-backup-due";
import { nightlyName, removeOldBackups } from "./nightly-files";
import { proveBackup } from "./prove-backup";
import { recordFailure } from "./record-proof";
import { writeBackup } from "./write-backup";

type Order = OpenInstallation & { key: BackupKey; signal: AbortSignal; now?: Date };

/** Any number will do, as long as every instance takes the same. */
const nightlyLock = 20_210_325;

/**
 * Makes the backup of this night and proves it. Does nothing when it is there already, or when another instance on the same
 * database is at it. Only a proved backup pushes older ones out.
 */
export async function nightlyBackup(order: Order): Promise<void> {
  const { ownerUrl, directory, settings, now = new Date() } = order;
  const folder = backupDirectory(settings, directory);
  if (!folder) throw new Sentence("Set BACKUP_DIR to the folder for the backups of this database.");
  setPriority(10);
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("SET idle_session_timeout = 0");
    const lock = await client.query<{ isOurs: boolean }>('SELECT pg_try_advisory_lock($1) AS "isOurs"', [
      nightlyLock,
    ]);
    if (!lock.rows[0]?.isOurs) return console.log("Another instance is making the backup of this night.");
    const history = await backupHistory(client);
    if (!isBackupDue(history, now)) return console.log("The backup of this night is made already.");
    await makeAndProve(order, folder, now);
    removeOldBackups(folder, settings.backupKeep);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function makeAndProve(order: Order, folder: string, now: Date): Promise<void> {
  const path = join(folder, nightlyName(now));
  try {
    makeFolder(folder);
    await writeBackup({ ...order, path });
    const proven = await proveBackup({ ...order, path });
    console.log(`${path} was written and proved: ${describeBackup(proven)}.`);
  } catch (error) {
    if (!(error instanceof Stopped)) await recordFailure(order.ownerUrl, path, now);
    throw error;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw fileSentence(error, folder);
  }
}
