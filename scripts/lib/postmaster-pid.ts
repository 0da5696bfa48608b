import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { endProcess } from "./end-process";
import { isAlive, isPostgresIn } from "./process-identity";
import { fileSentence } from "./sentence";

/** The eighth line of postmaster.pid is how the server tells pg_ctl that it accepts connections. */
export function isServerReady(cluster: string, pid: number): boolean {
  const lines = readPidFile(cluster);
  return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
}

/**
 * Stops the server that a killed start left behind. A postmaster.pid that stays is removed, because PostgreSQL refuses to start
 * while its pid exists, be it another program's by now or a dead process that nobody has collected. Processes of a
 * killed server that still run are found by their shared memory, not by this file.
 */
export async function stopLeftoverServer(cluster: string): Promise<void> {
  const pid = Number(readPidFile(cluster)[0]);
  if (pid > 0 && isAlive(pid) && isPostgresIn(pid, cluster)) await stopServer(pid);
  rmSync(join(cluster, "postmaster.pid"), { force: true });
}

/** Fast (SIGINT), then immediate (SIGQUIT), then SIGKILL: the next start recovers from any of them. */
export function stopServer(pid: number): Promise<void> {
  return endProcess(pid, ["SIGINT", "SIGQUIT", "SIGKILL"]);
}

function readPidFile(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw fileSentence(error, cluster);
  }
}
