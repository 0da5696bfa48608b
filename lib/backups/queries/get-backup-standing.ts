import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { withScope } from "@/lib/db/with-scope";
import { type BackupFacts, type BackupStanding, backupState } from "../backup-state";

/** The last backup that was proved, and whether one failed since. Rows are there for administrators alone. */
export function getBackupStanding(viewer: Viewer): Promise<BackupStanding> {
  return withScope(viewer, async (db) => {
    const orderBy = { provedAt: "desc" } as const;
    const last = await db.backupProof.findFirst({ orderBy, select: { succeeded: true, provedAt: true } });
    const proved = await db.backupProof.findFirst({ orderBy, where: { succeeded: true } });
    const facts: BackupFacts = {
      proved: proved && {
        fileName: proved.fileName,
        takenAt: proved.takenAt,
        provedAt: proved.provedAt,
        rowCount: Number(proved.rowCount),
        byteCount: Number(proved.byteCount),
      },
      failedAt: last && !last.succeeded ? last.provedAt : null,
    };
    return { ...facts, state: backupState(facts, new Date()) };
  });
}
