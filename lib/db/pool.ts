import "server-only";
import pg from "pg";
import { getServerEnv } from "@/lib/env";
import { log } from "@/lib/log";
import { timeLimits } from "./time-limits";

function createPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: getServerEnv().appDatabaseUrl,
    max: 10,
    connectionTimeoutMillis: timeLimits.pool.connection,
    idleTimeoutMillis: 30_000,
    query_timeout: timeLimits.pool.query,
    keepAlive: true,
  });
  // A connection dropped while idle or in use must not take the process down: the next query gets a fresh one.
  pool.on("error", (error) => log.warn({ err: error }, "idle database connection lost"));
  pool.on("connect", (client) =>
    client.on("error", (error) => log.warn({ err: error }, "database connection lost")),
  );
  return pool;
}

const shared = globalThis as typeof globalThis & { soKhoiPool?: pg.Pool };

/** The one pool of this process; development's reloads keep it. */
export function getPool(): pg.Pool {
  shared.soKhoiPool ??= createPool();
  return shared.soKhoiPool;
}
