import { existsSync } from "node:fs";
import { join } from "node:path";
import { initializeCluster } from "../lib/initialize-cluster";
import { launchPostgres } from "../lib/launch-postgres";
import { freePort } from "../lib/ports";
import { postgresAccount } from "../lib/postgres-account";
import { stopServer } from "../lib/postmaster-pid";

const programs = "/usr/lib/postgresql/15/bin";

/** Where Debian's PostgreSQL 15 is installed, the oldest that is supported. */
export const hasPostgres15 = existsSync(programs);

/** A cluster of its own below `home`, as an office's administrator would make one. */
export async function startPostgres15(home: string): Promise<{ adminUrl: string; stop(): Promise<void> }> {
  const cluster = join(home, "postgres15");
  const postgres = join(programs, "postgres");
  const account = postgresAccount(cluster, [postgres, cluster]);
  initializeCluster(cluster, join(programs, "initdb"), account, "superuser", [
    "--encoding=UTF8",
    "--locale=C.UTF-8",
  ]);
  const port = await freePort(null);
  const args = ["-D", cluster, "-p", String(port), "-c", "unix_socket_directories="];
  const logPath = join(home, "postgres15.log");
  const server = await launchPostgres({ program: postgres, args, cluster, account, logPath });
  return {
    adminUrl: `postgresql://postgres:superuser@127.0.0.1:${port}/postgres`,
    stop: () => stopServer(server.pid),
  };
}
