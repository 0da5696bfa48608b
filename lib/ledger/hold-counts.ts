import "server-only";
import type { ScopedDb } from "@/lib/db/with-scope";

/**
 * Keeps the headcounts of base organisations from being confirmed until this transaction ends: whoever records an event holds
 * those it may change. Without it a quarter could be confirmed while an event of it is not committed yet: neither transaction
 * sees what the other has written. Many hold one count at a time; `closeCount` waits for all of them.
 */
export async function holdCounts(db: ScopedDb, baseIds: Iterable<string>): Promise<void> {
  await db.$executeRaw`
    SELECT pg_advisory_xact_lock_shared(hashtextextended('count ' || base_id, 0))
    FROM unnest(${[...new Set(baseIds)]}::text[]) AS base_id`;
}

/** Waits until no event of the base organisation is on its way, and lets none be recorded until this transaction ends. */
export async function closeCount(db: ScopedDb, baseId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('count ' || ${baseId}::text, 0))`;
}
