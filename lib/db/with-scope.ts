import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { markOutage } from "@/lib/serving/mark-outage";
import { getPrisma } from "./client";
import type { Prisma } from "./generated/client";
import { openScope } from "./remember";
import { timeLimits } from "./time-limits";

/** The scoped transaction: every statement in it sees the viewer's rows and no others. */
export type ScopedDb = Prisma.TransactionClient;

/** The session ended (or was ended) between the page's first look and this transaction. */
export class SessionEnded extends Error {
  override name = "SessionEnded";
}

/**
 * Runs `fn` in one transaction in which Postgres itself hides every row outside the viewer's scope. Role and
 * organisations are read again from the session inside that transaction, so a right withdrawn a moment ago is gone.
 * Never nest it. Throws SessionEnded when the session no longer stands.
 */
export function withScope<T>(viewer: Viewer, fn: (db: ScopedDb) => Promise<T>): Promise<T> {
  const done = getPrisma().$transaction(
    async (db) => {
      const [entered] = await db.$queryRaw<{ scope: string; version: string }[]>`
        SELECT CASE WHEN app.sees_all() THEN 'bloc' ELSE role::text || ' ' || organization_id END AS scope,
               app.data_version()::text AS version
        FROM app.enter(${viewer.sessionHash})`;
      if (!entered) throw new SessionEnded();
      openScope(db, entered.scope, entered.version);
      return fn(db);
    },
    // A fresh literal each call: Prisma 7.10.0 mutates the object it is given.
    { maxWait: timeLimits.prisma.wait, timeout: timeLimits.prisma.transaction },
  );
  return done.catch(markOutage);
}
