import { Sentence } from "../sentence";
import { recordProof } from "./record-proof";
import { type BackupOrder, describeLedger, type Proven, restoreIntoScratch } from "./restore-into-scratch";

/** Restores a backup beside the database, compares, drops it, and writes down that it was proved. */
export async function proveBackup(order: BackupOrder): Promise<Proven> {
  const proven = await restoreIntoScratch(order, async (result) => result);
  if (proven.ledgerDifferences > 0) throw new Sentence(`${order.path}: ${describeLedger(proven)}`);
  await recordProof(order.ownerUrl, { ...proven, path: order.path });
  return proven;
}
