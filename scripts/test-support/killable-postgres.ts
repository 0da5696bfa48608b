import { type ChildProcess, execFileSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { sendSignal } from "../lib/end-process";
import { initializeCluster } from "../lib/initialize-cluster";
import { launchPostgres } from "../lib/launch-postgres";
import { freePort } from "../lib/ports";
import { postgresAccount } from "../lib/postgres-account";
import { postgresBinaries } from "../lib/postgres-binaries";
import { postgresSettings } from "../lib/postgres-settings";
import { stopServer } from "../lib/postmaster-pid";

export type KillablePostgres = {
  adminUrl: string;
  start(): Promise<void>;
  /** In order, as an administrator stops it. */
  stop(): Promise<void>;
  /** SIGKILL for the server and every process of it, as by a power cut. */
  kill(): Promise<void>;
  /** Stops every process of it where it stands: connections stay, nothing answers. */
  freeze(): void;
  thaw(): void;
};

/** A durable server, as in use, that nobody starts again but the test. `directory` is a data directory of its own. */
export async function killablePostgres(directory: string): Promise<KillablePostgres> {
  const cluster = join(directory, "postgres");
  const { postgres: program, initdb } = postgresBinaries();
  const account = postgresAccount(cluster, [program, cluster]);
  const password = "nothing but fault tests ever see this";
  initializeCluster(cluster, initdb, account, password);
  const port = await freePort(null);
  const args = ["-D", cluster, "-p", String(port), ...postgresSettings({ isThrowaway: false })];
  const logPath = join(directory, "postgres.log");
  let server: (ChildProcess & { pid: number }) | null = null;
  let frozen: number[] = [];

  const signalAll = (pids: readonly number[], name: NodeJS.Signals) => {
    for (const pid of pids) sendSignal(pid, name);
  };
  const start = async () => {
    server = await launchPostgres({ program, args, cluster, account, logPath });
  };
  const thaw = () => {
    signalAll(frozen, "SIGCONT");
    frozen = [];
  };
  await start();
  return {
    adminUrl: `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
    start,
    async stop() {
      thaw();
      if (server) await stopServer(server.pid);
      server = null;
    },
    async kill() {
      if (!server) return;
      const over = once(server, "exit");
      signalAll(processesOf(server.pid), "SIGKILL");
      await over;
      server = null;
    },
    freeze() {
      frozen = server ? processesOf(server.pid) : [];
      signalAll(frozen, "SIGSTOP");
    },
    thaw,
  };
}

/** Every process of a server, itself first, so that it starts no new one meanwhile. */
export function processesOf(postmaster: number): number[] {
  const rows = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
  const children = rows.map((row) => row.trim().split(/\s+/).map(Number));
  return [postmaster, ...children.filter(([, parent]) => parent === postmaster).map(([pid = 0]) => pid)];
}
