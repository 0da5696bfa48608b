import { expect, it } from "vitest";
import { timeLimits } from "./time-limits";

const { postgres, longStatement, pool, prisma, probe } = timeLimits;

it("Postgres gives up first, then the driver, then Prisma", () => {
  const order = [
    postgres.lock,
    postgres.statement,
    postgres.idleInTransaction,
    longStatement,
    pool.query,
    prisma.transaction,
  ];
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(new Set(order).size).toBe(order.length);
});

it("the pool gives up waiting for a connection before Prisma does", () => {
  expect(pool.connection).toBeLessThan(prisma.wait);
});

it("who waits for a lock or for a word of the database is answered within three seconds", () => {
  for (const limit of [postgres.lock, probe]) expect(limit).toBeLessThan(3_000);
});
