import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { initializeCluster } from "./initialize-cluster";
import { keepRunning } from "./keep-running";
import { freePort } from "./ports";
import { postgresAccount } from "./postgres-account";
import { postgresBinaries } from "./postgres-binaries";
import { postgresSettings } from "./postgres-settings";
import { stopLeftoverServer } from "./postmaster-pid";
import { fileSentence, Sentence } from "./sentence";

export type EmbeddedPostgres = {
  port: number;
  /** Fast shutdown: open transactions are rolled back, everything is written. Resolves when the process is gone. */
  stop(): Promise<void>;
};

export type EmbeddedPostgresOptions = {
  /** Superuser's password, used when the cluster is made. */
  ownerPassword: string;
  /** Only for databases that are thrown away. */
  isThrowaway?: boolean;
};

/**
 * Starts the PostgreSQL of `directory` (made when missing, under `postgres/`) on a free port of 127.0.0.1. The caller
 * holds the directory's lock. A server left behind by a killed start is stopped first, so settings always apply.
 */
export async function startEmbeddedPostgres(
  directory: string,
  { ownerPassword, isThrowaway = false }: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const cluster = join(directory, "postgres");
  const { postgres, initdb } = postgresBinaries();
  const account = postgresAccount(cluster, [postgres, cluster]);
  await stopLeftoverServer(cluster);
  if (!existsSync(join(cluster, "PG_VERSION"))) initializeCluster(cluster, initdb, account, ownerPassword);
  refuseOtherVersion(cluster);
  const port = await freePort(rememberedPort(directory));
  const args = ["-D", cluster, "-p", String(port), ...postgresSettings({ isThrowaway })];
  const stop = await keepRunning({
    program: postgres,
    args,
    cluster,
    account,
    logPath: join(directory, "postgres.log"),
  });
  rememberPort(directory, port);
  return { port, stop };
}

/** The port of the server that runs for a data directory, as its last start wrote it down. */
export function rememberedPort(directory: string): number | null {
  try {
    return Number(readFileSync(join(directory, "postgres.port"), "utf8")) || null;
  } catch {
    return null;
  }
}

function rememberPort(directory: string, port: number): void {
  const path = join(directory, "postgres.port");
  try {
    writeFileSync(`${path}.new`, `${port}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  } catch (error) {
    throw fileSentence(error, path);
  }
}

function refuseOtherVersion(cluster: string): void {
  const version = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  if (version !== "18") {
    throw new Sentence(
      `${cluster} was made by PostgreSQL ${version}, this is PostgreSQL 18: restore a backup into a new DATA_DIR.`,
    );
  }
}
