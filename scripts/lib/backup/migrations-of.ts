import { createHash } from "node:crypto";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import { migrationList } from "../prisma-files";
import { Sentence } from "../sentence";
import type { BackupHead } from "./backup-format";

/** The migrations that build the schema a backup was made of. Refuses a backup that knows others than these files. */
export function migrationsOf(
  { migrations }: Pick<BackupHead, "migrations">,
  files = migrationList(),
): MigrationList {
  const wanted = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  const chosen = files.migrationDirectories.filter(({ path }) => wanted.has(path));
  const here = new Set(chosen.map(({ path }) => path));
  const unknown = migrations.filter(({ name }) => !here.has(name));
  if (unknown[0]) {
    throw new Sentence(
      `This backup was made by a newer version of Sổ Khối (${unknown[0].name} is not known here): update Sổ Khối first.`,
    );
  }
  const other = chosen.find((directory) => checksumOf(directory) !== wanted.get(directory.path));
  if (other) {
    throw new Sentence(
      `This backup was made by another version of Sổ Khối: its migration ${other.path} differs from the one here.`,
    );
  }
  return { ...files, migrationDirectories: chosen };
}

function checksumOf({ migrationFile: { content } }: MigrationList["migrationDirectories"][number]): string {
  return createHash("sha256")
    .update(content.tag === "ok" ? content.value : "")
    .digest("hex");
}
