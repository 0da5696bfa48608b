import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareDataDirectory } from "./data-directory";
import { startEmbeddedPostgres } from "./embedded-postgres";

export type ThrowawayPostgres = {
  /** Superuser's connection to the database `postgres`. */
  adminUrl: string;
  remove(): Promise<void>;
};

/** A PostgreSQL of its own in a temporary folder, without protection against power cuts: for tests and for comparing schemas. */
export async function startThrowawayPostgres(): Promise<ThrowawayPostgres> {
  const directory = prepareDataDirectory(mkdtempSync(join(tmpdir(), "so-khoi-")));
  const ownerPassword = randomBytes(24).toString("hex");
  const server = await startEmbeddedPostgres(directory, { ownerPassword, isThrowaway: true });
  return {
    adminUrl: `postgresql://postgres:${ownerPassword}@127.0.0.1:${server.port}/postgres`,
    remove: async () => {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
