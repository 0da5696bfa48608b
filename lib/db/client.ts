import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";
import { getPool } from "./pool";

const shared = globalThis as typeof globalThis & { soKhoiPrisma?: PrismaClient };

/** The Prisma client of this process. Only lib/db and lib/auth use it; everyone else reads and writes inside `withScope`. */
export function getPrisma(): PrismaClient {
  shared.soKhoiPrisma ??= new PrismaClient({ adapter: new PrismaPg(getPool()) });
  return shared.soKhoiPrisma;
}
