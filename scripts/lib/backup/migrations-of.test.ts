import { createHash } from "node:crypto";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import { expect, it } from "vitest";
import { migrationsOf } from "./migrations-of";

const file = (path: string, value: string): MigrationList["migrationDirectories"][number] => ({
  path,
  migrationFile: { path: "migration.sql", content: { tag: "ok", value } },
});
const files: MigrationList = {
  baseDir: "",
  lockfile: { path: "", content: null },
  shadowDbInitScript: "",
  migrationDirectories: [file("1_a", "A"), file("2_b", "B"), file("3_c", "C")],
};
const applied = (name: string, sql: string) => ({
  name,
  checksum: createHash("sha256").update(sql).digest("hex"),
});
const chosen = (...migrations: { name: string; checksum: string }[]) =>
  migrationsOf({ migrations }, files).migrationDirectories.map(({ path }) => path);

it("chooses the migrations of the backup, also where one between them came later", () => {
  expect(chosen(applied("1_a", "A"))).toEqual(["1_a"]);
  expect(chosen(applied("1_a", "A"), applied("3_c", "C"))).toEqual(["1_a", "3_c"]);
});

it("refuses a backup of a newer version", () => {
  expect(() => chosen(applied("1_a", "A"), applied("4_d", "D"))).toThrow(
    "This backup was made by a newer version of Sổ Khối (4_d is not known here): update Sổ Khối first.",
  );
});

it("refuses a backup whose migration was another one", () => {
  expect(() => chosen(applied("1_a", "A"), applied("2_b", "other"))).toThrow(
    "This backup was made by another version of Sổ Khối: its migration 2_b differs from the one here.",
  );
});
