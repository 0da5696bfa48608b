import { provisionLogin } from "../provision";
import { adoptPepper } from "../secrets";
import { Sentence } from "../sentence";
import type { OpenInstallation } from "../with-database";
import { databaseState } from "./database-state";
import { databaseOf } from "./database-url";
import { describeBackup } from "./describe-backup";
import { eraseAgain, type KeptErasure, readErasures } from "./erase-again";
import { formerName } from "./former-database";
import { recordProof } from "./record-proof";
import { type BackupOrder, describeLedger, restoreIntoScratch } from "./restore-into-scratch";
import { settleRestored } from "./settle-restored";
import { swapDatabases } from "./swap-databases";

type Order = BackupOrder &
  Pick<OpenInstallation, "secrets" | "directory"> & {
    isReplacing: boolean;
    /** Whom the backup must not bring back, besides those whom the replaced database knows. */
    erased: readonly KeptErasure[];
  };

/** Puts a backup in the place of the database, once it was restored beside it and compared. Says what it did. */
export async function restoreBackup(order: Order): Promise<void> {
  const { ownerUrl, secrets, directory, path, isReplacing } = order;
  const current = databaseOf(ownerUrl);
  const state = await databaseState(ownerUrl);
  if (!state.isEmpty && !isReplacing) {
    throw new Sentence(
      `The database ${current} is not empty and was not touched: to put the backup in its place (it is kept under another name), run "npm run restore -- --replace ${path}".`,
    );
  }
  await restoreIntoScratch(order, async (proven, { name, ownerUrl: restoredUrl, admin }) => {
    await settleRestored(restoredUrl, state.version);
    const erasures = [...(await readErasures(ownerUrl)), ...order.erased];
    const erasedAgain = await eraseAgain(restoredUrl, erasures);
    const former = formerName(current, new Date());
    await swapDatabases(admin, { current, next: name, former });
    await provisionLogin(ownerUrl, secrets.appPassword);
    await recordProof(ownerUrl, { ...proven, path });
    const keptSecrets = adoptPepper(directory, proven.head.pepper);
    console.log(`Restored: ${describeBackup(proven)}, each row compared.`);
    if (proven.migrated.length > 0)
      console.log(`Brought up to this version by ${proven.migrated.length} migrations.`);
    if (proven.ledgerDifferences > 0) console.log(`Note: ${describeLedger(proven)}`);
    if (erasedAgain > 0) console.log(`Erased again, as the law asks: ${erasedAgain}.`);
    if (state.isEmpty && order.erased.length === 0)
      console.log(
        `Whoever was erased after ${proven.head.takenAt} is back: give the list with --erased FILE (docs/operations.md).`,
      );
    console.log("Everybody has to sign in again; one-time links are no longer valid.");
    if (keptSecrets) {
      console.log(
        `The installation took over the backup's pepper; its former secrets are in ${keptSecrets}.`,
      );
    }
    if (state.isEmpty) await admin.query(`DROP DATABASE ${admin.escapeIdentifier(former)}`);
    else
      console.log(
        `The former database is kept as ${former}. To drop it for good: npm run restore -- --drop ${former}`,
      );
  });
}
