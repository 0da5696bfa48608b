export type ProvedBackup = {
  fileName: string;
  /** The moment whose data it holds. */
  takenAt: Date;
  /** When it was restored into a scratch database and compared. */
  provedAt: Date;
  rowCount: number;
  byteCount: number;
};

export type BackupState = "NONE" | "FAILED" | "OLD" | "PROVED";

export type BackupFacts = {
  proved: ProvedBackup | null;
  /** When a backup or its proof failed since; null when the last one went well. */
  failedAt: Date | null;
};

export type BackupStanding = BackupFacts & { state: BackupState };

/** Two nights: one may be missed by a machine that was off. */
const oldAfterMs = 48 * 3_600_000;

/** How well the register is backed up. A failure since the last proof comes before the age of that proof. */
export function backupState({ proved, failedAt }: BackupFacts, now: Date): BackupState {
  if (failedAt) return "FAILED";
  if (!proved) return "NONE";
  return now.getTime() - proved.takenAt.getTime() > oldAfterMs ? "OLD" : "PROVED";
}
