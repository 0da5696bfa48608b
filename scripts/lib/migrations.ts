import type { MigrationList } from "@prisma/schema-engine-wasm";
import { migrationList, schemaFiles } from "./prisma-files";
import { type SchemaEngine, withSchemaEngine } from "./schema-engine";
import { Sentence } from "./sentence";

/** Tables and enums outside Prisma's care; there are none. */
const filters = { externalTables: [], externalEnums: [] };

/**
 * Applies what is missing, in order, and answers the names applied. Refuses a database whose history differs from the
 * files: a migration that failed, was edited after it was applied, or is unknown here. `migrationsList` may be a part of
 * them, which builds the schema of an earlier version.
 */
export async function applyMigrations(
  connectionString: string,
  migrationsList = migrationList(),
): Promise<string[]> {
  return withSchemaEngine(connectionString, async (engine) => {
    await refuseOtherHistory(engine, migrationsList);
    return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
  });
}

/** Forgets a failed migration, whose script is one transaction and so left nothing behind, so that it can be tried again. */
export async function forgetFailedMigration(connectionString: string, migrationName: string): Promise<void> {
  await withSchemaEngine(connectionString, (engine) => engine.markMigrationRolledBack({ migrationName }));
}

/** What still differs between the migrations and `prisma/schema`, as SQL; empty when they agree. Needs CREATEDB. */
export async function schemaDrift(connectionString: string): Promise<string> {
  return withSchemaEngine(connectionString, async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "migrations", ...migrationList() },
      to: { tag: "schemaDatamodel", files: schemaFiles() },
      script: true,
      exitCode: true,
      filters,
    });
    return exitCode === 2 ? (stdout ?? "") : "";
  });
}

async function refuseOtherHistory(engine: SchemaEngine, migrationsList: MigrationList): Promise<void> {
  const { editedMigrationNames, failedMigrationNames, history } = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters,
  });
  if (failedMigrationNames.length > 0) {
    throw new Sentence(
      `The migration ${failedMigrationNames.join(", ")} failed in this database earlier: mend its cause, then run "npm run db:migrate -- --retry ${failedMigrationNames[0]}".`,
    );
  }
  if (editedMigrationNames.length > 0) {
    throw new Sentence(
      `The migration ${editedMigrationNames.join(", ")} was changed after it was applied to this database: undo the change and add a new migration.`,
    );
  }
  if (history && history.diagnostic !== "databaseIsBehind") {
    throw new Sentence(
      `This database knows migrations that are not here (${history.unpersistedMigrationNames.join(", ")}): it belongs to a newer version.`,
    );
  }
}
