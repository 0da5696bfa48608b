import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import pg from "pg";
import { endProcess } from "../end-process";
import { projectRoot } from "../project-root";
import type { OpenInstallation } from "../with-database";
import { backupDirectory } from "./backup-directory";
import { backupHistory } from "./backup-history";
import { isBackupDue } from "./is-backup-due";

export type Schedule = {
  /** Ends a backup that is being made, which leaves no file, and makes no more. */
  stop(): Promise<void>;
};

const minute = 60_000;

/**
 * Looks every minute whether a nightly backup is due, and makes it in a process of its own: it may take what memory it needs
 * without the site having less, and gives it back.
 */
export function startNightlySchedule(
  { settings, directory, ownerUrl }: Pick<OpenInstallation, "settings" | "directory" | "ownerUrl">,
  { everyMs = minute, makeBackup = spawnNightlyBackup } = {},
): Schedule {
  if (!backupDirectory(settings, directory)) return { stop: () => Promise.resolve() };
  let running: Promise<void> | null = null;
  const stopping = new AbortController();
  const look = async () => {
    if (await isDueNow(ownerUrl)) await makeBackup(directory, stopping.signal);
  };
  const timer = setInterval(() => {
    running ??= look()
      // The database may be away for a moment; a minute later it is asked again.
      .catch((error: unknown) => console.error("The nightly backup could not be started:", error))
      .finally(() => {
        running = null;
      });
  }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
}

async function isDueNow(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return isBackupDue(await backupHistory(client), new Date());
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What it says goes where the site's own lines go; a failure is on the administrator's page too. */
async function spawnNightlyBackup(directory: string, signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, ["--import=tsx", join("scripts", "backup.ts"), "--nightly"], {
    cwd: projectRoot,
    env: { ...process.env, DATA_DIR: directory },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = once(child, "close");
  const end = () => void endProcess(child.pid ?? 0, ["SIGTERM", "SIGKILL"]);
  signal.addEventListener("abort", end);
  if (signal.aborted) end();
  await ended;
  signal.removeEventListener("abort", end);
}
