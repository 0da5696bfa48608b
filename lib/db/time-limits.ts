/**
 * How long anything waits for the database, in ms. Whoever is nearer to the data gives up first, so that a person is told
 * by whoever knows why: Postgres before the driver, the driver before Prisma. The order is asserted in the test beside this file.
 */
export const timeLimits = {
  /** Settings of the application's login role, kept by Postgres itself whoever opens the connection. */
  postgres: { lock: 2_000, statement: 5_000, idleInTransaction: 10_000 },
  /** What a transaction may ask for that works on thousands of rows. */
  longStatement: 60_000,
  /**
   * For a free connection of the pool, or a new one; and for an answer when Postgres does not keep its own limits. A busy
   * hour may take seconds to give a connection; that the database is away is found out by the probe, not by waiting for
   * this.
   */
  pool: { connection: 5_000, query: 65_000 },
  prisma: { wait: 6_000, transaction: 70_000 },
  /** For the one statement that says whether the database is there. */
  probe: 1_000,
} as const;
