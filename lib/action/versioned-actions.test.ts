import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import type { Conflict } from "./conflict";

type Definition = { name: string; input: z.ZodType; conflict?: Conflict<never, never> };

const definitions = vi.hoisted((): Definition[] => []);

// The builder itself is tested elsewhere; here it only tells what it was given.
vi.mock("./define-action", () => ({
  defineAction: (definition: Definition) => definitions.push(definition),
}));

/** Every file of actions there is: a new one is met without being named here. */
const files = readdirSync("lib", { recursive: true, encoding: "utf8" })
  .filter((path) => /actions\.ts$/.test(path))
  .map((path) => resolve("lib", path));

/** Milliseconds for most of the product to be compiled, with every core taken by other test files. */
const allActionsWithin = 120_000;

// What other files of this worker loaded was built by the builder itself, and theirs is not to be built by this one.
afterAll(() => vi.resetModules());
beforeAll(async () => {
  vi.resetModules();
  for (const file of files) await import(/* @vite-ignore */ file);
}, allActionsWithin);

/** Names of an input's fields that hold a version, wherever they stand: "unit.version", "keptVersion". */
function versionsOf(schema: z.ZodType): string[] {
  const named = (node: unknown, path: string): string[] => {
    if (typeof node !== "object" || node === null) return [];
    return Object.entries(node).flatMap(([name, inner]) => {
      const here = name === "properties" || name === "anyOf" || /^\d+$/.test(name) ? path : `${path}.${name}`;
      return /(^v|V)ersion$/.test(name) ? [here.slice(1)] : named(inner, here);
    });
  };
  return named(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }), "");
}

describe("an action with a version", () => {
  it("is found wherever it is", () => {
    const sources = readdirSync("lib", { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts") && !path.includes(".test."))
      .map((path) => readFileSync(`lib/${path}`, "utf8"));
    const built = sources.flatMap((text) => [...text.matchAll(/^export const \w+ = defineAction[(<]/gm)]);
    expect(definitions).toHaveLength(built.length);
    expect(new Set(definitions.map(({ name }) => name)).size).toBe(built.length);
  });

  it("tells whoever was not the first to save what is stored, or how the record stands where there is nothing to compare", () => {
    const versioned = definitions.filter(({ input }) => versionsOf(input).length > 0);
    const silent = versioned.filter(({ conflict }) => !conflict?.stored && !conflict?.state);
    expect(silent.map(({ name }) => name)).toEqual([]);
    expect(versioned.length).toBeGreaterThan(20);
  });

  it("says of which record it is where the input's own id does not", () => {
    const unnamed = definitions.filter(({ input, conflict }) => {
      const versions = versionsOf(input);
      return versions.length > 0 && (!versions.includes("version") || !hasId(input)) && !conflict?.of;
    });
    expect(unnamed.map(({ name }) => name)).toEqual([]);
  });
});

function hasId(schema: z.ZodType): boolean {
  const { properties } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return properties !== undefined && "id" in properties;
}
