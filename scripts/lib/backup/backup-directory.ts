import { join, resolve } from "node:path";
import type { Settings } from "../../../lib/env";
import { projectRoot } from "../project-root";

/**
 * Where nightly backups go; null when none are made. The embedded database has them unless told otherwise; a database outside
 * has a keeper of its own, who asks for them with BACKUP_DIR.
 */
export function backupDirectory(
  { backupDirectory: given, backupKeep, databaseUrl }: Settings,
  dataDirectory: string,
): string | null {
  if (backupKeep === 0) return null;
  if (given) return resolve(projectRoot, given);
  return databaseUrl ? null : join(dataDirectory, "backups");
}
