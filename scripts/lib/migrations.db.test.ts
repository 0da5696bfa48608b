import { createHash, randomUUID } from "node:crypto";
import pg from "pg";
import { describe, expect, inject, it } from "vitest";
import { applyMigrations, schemaDrift } from "./migrations";
import { migrationList } from "./prisma-files";
import { cloneTemplate } from "./test-database";

/** A copy of the migrated template that nobody else uses. */
async function freshDatabase(): Promise<{
  ownerUrl: string;
  query(sql: string): Promise<Record<string, unknown>[]>;
}> {
  const { ownerUrl } = await cloneTemplate(
    inject("testPostgres"),
    `test_migrations_${randomUUID().slice(0, 8)}`,
  );
  return {
    ownerUrl,
    async query(sql) {
      const client = new pg.Client({ connectionString: ownerUrl });
      await client.connect();
      try {
        return (await client.query<Record<string, unknown>>(sql)).rows;
      } finally {
        await client.end();
      }
    },
  };
}

const scripts = migrationList().migrationDirectories.map(({ path, migrationFile }) => ({
  name: path,
  script: migrationFile.content.tag === "ok" ? migrationFile.content.value : "",
}));

describe("applyMigrations", () => {
  it("keeps the table of `npx prisma migrate deploy`, with its checksums", async () => {
    const { query } = await freshDatabase();
    const rows = await query(
      `SELECT migration_name AS name, checksum, applied_steps_count AS steps, finished_at IS NOT NULL AS finished, rolled_back_at, logs
       FROM _prisma_migrations ORDER BY started_at`,
    );
    expect(rows).toEqual(
      scripts.map(({ name, script }) => ({
        name,
        checksum: createHash("sha256").update(script).digest("hex"),
        steps: 1,
        finished: true,
        rolled_back_at: null,
        logs: null,
      })),
    );
    const columns = await query(
      `SELECT column_name, data_type, character_maximum_length AS length, is_nullable, column_default
       FROM information_schema.columns WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`,
    );
    expect(columns.map((column) => Object.values(column).join(" "))).toEqual([
      "id character varying 36 NO ",
      "checksum character varying 64 NO ",
      "finished_at timestamp with time zone  YES ",
      "migration_name character varying 255 NO ",
      "logs text  YES ",
      "rolled_back_at timestamp with time zone  YES ",
      "started_at timestamp with time zone  NO now()",
      "applied_steps_count integer  NO 0",
    ]);
  });

  it("does nothing the second time", async () => {
    const { ownerUrl } = await freshDatabase();
    expect(await applyMigrations(ownerUrl)).toEqual([]);
  });

  it("refuses a migration that was edited after it was applied", async () => {
    const { ownerUrl, query } = await freshDatabase();
    await query(
      "UPDATE _prisma_migrations SET checksum = repeat('0', 64) WHERE migration_name LIKE '%_tables'",
    );
    await expect(applyMigrations(ownerUrl)).rejects.toThrow(/_tables was changed after it was applied/);
  });

  it("refuses a database of a newer version", async () => {
    const { ownerUrl, query } = await freshDatabase();
    await query(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
                 VALUES (gen_random_uuid(), repeat('0', 64), '29990101000000_later', now(), 1)`);
    await expect(applyMigrations(ownerUrl)).rejects.toThrow(
      /29990101000000_later.+belongs to a newer version/,
    );
  });

  it("refuses to go on after a migration that failed, and says how", async () => {
    const { ownerUrl, query } = await freshDatabase();
    const last = scripts.at(-1)?.name;
    await query(
      `UPDATE _prisma_migrations SET finished_at = NULL, applied_steps_count = 0 WHERE migration_name = '${last}'`,
    );
    await expect(applyMigrations(ownerUrl)).rejects.toThrow(`npm run db:migrate -- --retry ${last}`);
  });
});

describe("schemaDrift", () => {
  it("finds none: the migrations build what the schema says", async () => {
    expect(await schemaDrift(inject("testPostgres").adminUrl)).toBe("");
  });
});
