import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { nightlyName, removeOldBackups } from "./nightly-files";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "so-khoi-nightly-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const night = (day: number) => nightlyName(new Date(Date.UTC(2026, 10, day, 19)));

it("keeps the newest nightly backups and everything that is none", () => {
  const others = ["before-the-congress.age", "so-khoi-2026.age", "notes.txt"];
  for (const name of [...others, ...[1, 2, 3, 4].map(night)]) writeFileSync(join(folder, name), "");
  removeOldBackups(folder, 2);
  expect(readdirSync(folder).sort()).toEqual([...others, night(3), night(4)].sort());
});

it("clears away what a killed run left, unless it may still be written", () => {
  const [old, fresh] = [`${night(1)}.partial-1-aa`, `${night(2)}.partial-2-bb`];
  for (const name of [old, fresh]) writeFileSync(join(folder, name), "");
  utimesSync(join(folder, old), 0, 0);
  removeOldBackups(folder, 2);
  expect(readdirSync(folder)).toEqual([fresh]);
});
