import "server-only";
import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { getServerEnv } from "@/lib/env";
import { log } from "@/lib/log";
import { timeLimits } from "./time-limits";

/** How long an answer stands: however often readiness is asked, the database is asked once a second. */
const standsMs = 1_000;

const cache = { checkedAt: 0, answer: Promise.resolve(true) };

let pool: pg.Pool | undefined;

/** Whether the database answers at once, is migrated, and can be written. */
export function doesDatabaseAnswer(): Promise<boolean> {
  if (Date.now() - cache.checkedAt > standsMs) {
    cache.checkedAt = Date.now();
    cache.answer = check();
  }
  return cache.answer;
}

/** On a connection of its own, which no page keeps busy. */
function getProbePool(): pg.Pool {
  if (!pool) {
    pool = new pg.Pool({
      connectionString: getServerEnv().appDatabaseUrl,
      max: 1,
      // Longer than the question may take: these only clear away what hangs.
      connectionTimeoutMillis: 3 * timeLimits.probe,
      query_timeout: 3 * timeLimits.probe,
      idleTimeoutMillis: 0,
      keepAlive: true,
    });
    pool.on("error", (error) => log.warn({ err: error }, "connection of the probe lost"));
  }
  return pool;
}

async function check(): Promise<boolean> {
  try {
    const answer = await Promise.race([ask(), overdue()]);
    if (!answer) log.warn("database is not ready");
    return answer;
  } catch (error) {
    log.warn({ err: error }, "database is not ready");
    return false;
  }
}

async function ask(): Promise<boolean> {
  const { rows } = await getProbePool().query<{ version: string | null; read_only: string }>(
    "SELECT app.schema_version() AS version, current_setting('transaction_read_only') AS read_only",
  );
  return rows[0]?.version != null && rows[0].read_only === "off";
}

/**
 * The limit, counted in short turns of this process: while the machine is too busy to run it, its own lateness is not held against
 * the database. Timers come before what the network brought, so that is looked at once more at the end.
 */
async function overdue(): Promise<false> {
  const turns = 10;
  for (let turn = 0; turn < turns; turn += 1) await pause(timeLimits.probe / turns);
  await nextTurn();
  await nextTurn();
  return false;
}
