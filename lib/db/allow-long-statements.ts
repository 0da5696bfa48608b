import "server-only";
import type { ScopedDb } from "@/lib/db/with-scope";
import { timeLimits } from "./time-limits";

/** Lets statements of this transaction work on thousands of rows: a page's limit of seconds is too short for a file. */
export async function allowLongStatements(db: ScopedDb): Promise<void> {
  await db.$executeRaw`SELECT set_config('statement_timeout', ${String(timeLimits.longStatement)}, true)`;
}
