export type BackupHistory = {
  /** When the last backup that was proved had been taken. */
  takenAt: Date | null;
  /** When one was last tried, with whatever outcome. */
  triedAt: Date | null;
  /** Since when there is something to back up. */
  since: Date;
};

const hour = 3_600_000;
/** Two o'clock in Việt Nam, which knows no summer time. */
const nightlyAt = 2 * hour - 7 * hour;

/**
 * Whether a nightly backup is to be made now: when none was proved since the last two o'clock in the morning. A machine that
 * was off at night makes it when it is on again; one that failed is tried again an hour later.
 */
export function isBackupDue({ takenAt, triedAt, since }: BackupHistory, now: Date): boolean {
  const lastNight = Math.floor((now.getTime() - nightlyAt) / (24 * hour)) * 24 * hour + nightlyAt;
  if ((takenAt ?? since).getTime() >= lastNight) return false;
  return triedAt === null || now.getTime() - triedAt.getTime() >= hour;
}
