import "server-only";
import type { ScopedDb } from "@/lib/db/with-scope";
import type { BatchPlace } from "./store";

/** One import, or undoing, per place at a time; whoever comes second finds the register as the first one left it. */
export async function lockPlace(
  db: ScopedDb,
  { organization, campaignId }: Pick<BatchPlace, "organization" | "campaignId">,
): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${campaignId ?? organization.id}, 0))`;
}
