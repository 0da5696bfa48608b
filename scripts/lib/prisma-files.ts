import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import { projectRoot } from "./project-root";

export type PrismaFile = { path: string; content: string };

/** The schema: every `*.prisma` file below `prisma/schema`, in a stable order. */
export function schemaFiles(root = projectRoot): PrismaFile[] {
  const folder = join(root, "prisma", "schema");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), "utf8") }));
}

/** The migrations as the schema engine takes them: folders `<stamp>_<name>` in the order of their names. */
export function migrationList(root = projectRoot): MigrationList {
  const baseDir = join(root, "prisma", "migrations");
  const lockPath = join(baseDir, "migration_lock.toml");
  const folders = existsSync(baseDir)
    ? readdirSync(baseDir, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  return {
    baseDir,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lockPath) ? readFileSync(lockPath, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: folders
      .map(({ name }) => name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: { path: "migration.sql", content: migrationFile(join(baseDir, name)) },
      })),
  };
}

function migrationFile(folder: string): { tag: "ok"; value: string } | { tag: "error"; value: string } {
  try {
    return { tag: "ok", value: readFileSync(join(folder, "migration.sql"), "utf8") };
  } catch (error) {
    return { tag: "error", value: error instanceof Error ? error.message : String(error) };
  }
}
