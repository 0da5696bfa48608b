import "server-only";
import { Prisma } from "./generated/client";
import { timeLimits } from "./time-limits";
import type { ScopedDb } from "./with-scope";

/**
 * All rows of a query, a few hundred at a time, through a cursor: one statement and so one moment of the data, each
 * row once and in the query's order, whoever writes meanwhile. One at a time in a transaction. A batch is never empty.
 */
export async function* readInBatches<Row>(db: ScopedDb, query: Prisma.Sql): AsyncGenerator<Row[]> {
  // A page's limit of seconds is too short for a file; and all rows will be wanted, not the first few soon.
  await db.$executeRaw`
    SELECT set_config('statement_timeout', ${String(timeLimits.longStatement)}, true), set_config('cursor_tuple_fraction', '1', true)`;
  await db.$executeRaw(Prisma.sql`DECLARE batches NO SCROLL CURSOR FOR ${query}`);
  for (;;) {
    const rows = await db.$queryRaw<Row[]>`FETCH FORWARD 500 FROM batches`;
    if (rows.length === 0) break;
    yield rows;
  }
  await db.$executeRaw`CLOSE batches`;
}
