import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { isKeyOf } from "@/lib/i18n/is-key-of";
import { catalogues } from "@/lib/i18n/messages";
import { kindPrefixes } from "./audit-kinds";

const sources = ["lib", "app"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !/\.test\.ts$|generated|test-support/.test(path))
    .map((path) => readFileSync(`${folder}/${path}`, "utf8")),
);

/** Every name an action or another writer of the trail gives itself. */
const written = new Set(
  sources.flatMap((text) => [
    ...[...text.matchAll(/defineAction\(\{\s*name: "([\w.]+)"/g)].map((match) => match[1] ?? ""),
    ...[...text.matchAll(/\baction: "(\w+\.[\w.]+)"/g)].map((match) => match[1] ?? ""),
  ]),
);

const defined = sources.reduce((total, text) => total + text.split(" = defineAction(").length - 1, 0);

it("every action has a name of its own", () => {
  const names = sources.flatMap((text) =>
    [...text.matchAll(/defineAction\(\{\s*name: "([\w.]+)"/g)].map((match) => match[1]),
  );
  expect(names.length).toBe(defined);
  expect(new Set(names).size).toBe(defined);
  expect(defined).toBeGreaterThan(40);
});

it("every line of the trail has its words and its kind", () => {
  expect([...written].filter((action) => !isKeyOf(catalogues.vi, `audit.actions.${action}`))).toEqual([]);
  const prefixes: readonly string[] = Object.values(kindPrefixes).flat();
  const isFile = /\.(export|print)$/;
  expect(
    [...written].filter((action) => !isFile.test(action) && !prefixes.includes(action.split(".")[0] ?? "")),
  ).toEqual([]);
});
