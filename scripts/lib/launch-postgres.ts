import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { cleanEnvironment } from "./clean-environment";
import type { PostgresAccount } from "./postgres-account";
import { openPostgresLog, serverSentence } from "./postgres-log";
import { isServerReady, stopServer } from "./postmaster-pid";
import { Sentence } from "./sentence";

export type Launch = {
  program: string;
  args: string[];
  cluster: string;
  logPath: string;
  account: PostgresAccount;
};

/** Crash recovery after a power cut may take a while. */
const readyLimitMs = 120_000;
/** Sessions of a killed server notice within their running statement, which ends after 5 s at most. */
const sessionsLimitMs = 15_000;

/** Starts the server and answers its process once it accepts connections. */
export async function launchPostgres(launch: Launch): Promise<ChildProcess & { pid: number }> {
  const deadline = Date.now() + sessionsLimitMs;
  for (;;) {
    const { child, lines } = await launchOnce(launch);
    if (child) return child;
    const isHeld = lines.some((line) => line.includes("shared memory block"));
    if (!isHeld || Date.now() > deadline) throw serverSentence(lines, launch.logPath);
    await pause(100);
  }
}

type Attempt = { child: ChildProcess & { pid: number }; lines?: never } | { child?: never; lines: string[] };

async function launchOnce({ program, args, cluster, logPath, account }: Launch): Promise<Attempt> {
  const log = openPostgresLog(logPath);
  const { file, args: words, ...identity } = account.command(program, args);
  // A session of its own: Ctrl-C in the terminal reaches us alone, and the web server is stopped before its database.
  const child = spawn(file, words, {
    ...identity,
    cwd: "/",
    env: cleanEnvironment(),
    stdio: ["ignore", log.file, log.file],
    detached: true,
  });
  log.close();
  child.unref();
  let hasEnded = false;
  for (const event of ["error", "exit"]) {
    child.once(event, () => {
      hasEnded = true;
    });
  }
  const deadline = Date.now() + readyLimitMs;
  while (!hasEnded) {
    if (hasPid(child) && isServerReady(cluster, child.pid)) return { child };
    if (Date.now() > deadline) {
      if (child.pid) await stopServer(child.pid);
      throw new Sentence(`PostgreSQL did not become ready within ${readyLimitMs / 1000} s: see ${logPath}.`);
    }
    await pause(10);
  }
  return { lines: log.lines() };
}

function hasPid(child: ChildProcess): child is ChildProcess & { pid: number } {
  return child.pid !== undefined;
}
