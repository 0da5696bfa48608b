import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { birthMark, isAlive } from "./process-identity";

/** Writes down which process a start began, so that the next start can end it should this one be killed. */
export function remember(path: string, pid: number): void {
  writeFileSync(path, JSON.stringify({ pid, born: birthMark(pid) }), { mode: 0o600 });
}

/** Ends the process a killed start left behind, unless its id belongs to another process by now. */
export async function endLeftover(path: string): Promise<void> {
  const { pid, born } = readRecord(path);
  if (pid > 0 && isAlive(pid) && birthMark(pid) === born) await endProcess(pid, ["SIGTERM", "SIGKILL"]);
  rmSync(path, { force: true });
}

/** Sends each signal in turn and waits so long after each until the process is gone. */
export async function endProcess(
  pid: number,
  signals: readonly NodeJS.Signals[],
  limitMs = 10_000,
): Promise<void> {
  for (const name of signals) {
    if (!sendSignal(pid, name)) return;
    const deadline = Date.now() + limitMs;
    while (Date.now() < deadline) {
      if (!isAlive(pid)) return;
      await pause(10);
    }
  }
}

/** False when the process is gone already. */
export function sendSignal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

function readRecord(path: string): { pid: number; born: string | null } {
  try {
    const { pid, born } = JSON.parse(readFileSync(path, "utf8"));
    return { pid: Number(pid) || 0, born: typeof born === "string" ? born : null };
  } catch {
    return { pid: 0, born: null };
  }
}
