import "server-only";
import { log } from "@/lib/log";
import { getPool } from "./pool";

const cache = { checkedAt: 0, answer: Promise.resolve(false) };

/** Whether the database answers with a migrated schema; asked at most once a second, however often probed. */
export function isDatabaseReady(): Promise<boolean> {
  if (Date.now() - cache.checkedAt > 1_000) {
    cache.checkedAt = Date.now();
    cache.answer = check();
  }
  return cache.answer;
}

async function check(): Promise<boolean> {
  try {
    const answer = await getPool().query<{ version: string | null }>(
      "SELECT app.schema_version() AS version",
    );
    return answer.rows[0]?.version != null;
  } catch (error) {
    log.warn({ err: error }, "database is not ready");
    return false;
  }
}
